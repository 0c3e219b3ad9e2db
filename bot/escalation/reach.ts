import { toldAt } from './case.ts';
import type { CaseDraft } from './case-draft.ts';
import { nextLevel } from './levels.ts';
import type { Reach } from './told.ts';

/** An official could not be told, or can be now. `look`: the complaint has to be read again before he is. */
export function hearReach(draft: CaseDraft, { kind, official }: Reach): 'look' | 'done' {
  const told = draft.now.told.find((each) => each.official.code === official);
  if (!told) return 'done';
  if (kind === 'came') return draft.now.state === 'dealt_with' ? 'done' : 'look';
  draft.setReach(official, 'never_wrote');
  const { mobile } = told.official;
  draft.log({
    event: 'not_told',
    level: told.level,
    official,
    reason: 'never_wrote',
    ...(mobile === undefined ? {} : { mobile }),
  });
  if (draft.now.state === 'open' && told.level === draft.now.level) goOnWithoutThem(draft);
  return 'done';
}

/** Nobody of this level can be told here: no time is lost waiting for them. */
function goOnWithoutThem(draft: CaseDraft): void {
  if (toldAt(draft.now, draft.now.level).some(({ reach }) => reach === 'told')) return;
  draft.want({ kind: 'cancel_timer' });
  nextLevel(draft);
}
