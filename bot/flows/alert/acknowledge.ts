import { flow, type FlowStep } from '../../engine/flow.ts';
import type { Acknowledge } from '../../escalation/told.ts';
import { keptText } from '../kept-text.ts';
import { id, say } from '../say.ts';

/**
 * The button under an alert. Whether he may is not decided here: the case knows who was told, and answers. Opened by
 * that button alone.
 */
export const acknowledge = flow({
  name: 'acknowledge',
  slots: { case: keptText, complaint: keptText },
  finish({ case: to, complaint }, { facts: { mobile, standing } }): FlowStep {
    if (to === undefined || mobile === undefined || standing === 'unlinked')
      return { kind: 'done', say: [say('acknowledged.not_yours', { id: id(complaint ?? '') })] };
    const what = { kind: 'acknowledge', mobile } satisfies Acknowledge;
    return { kind: 'done', tell: { to, what } };
  },
});
