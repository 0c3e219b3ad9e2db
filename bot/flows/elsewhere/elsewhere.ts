import { flow, type FlowContext, type FlowStep } from '../../engine/flow.ts';
import { kept, value, NOTHING } from '../../engine/slots.ts';
import type { Text } from '../../engine/text.ts';
import { helplineNumber, officeHours } from '../helpline.ts';
import { keptText } from '../kept-text.ts';
import { say } from '../say.ts';

/** The person's words, so that whoever reads the staff queue sees them. */
const heard = kept<string>((content) => (content.kind === 'text' ? value(content.text) : NOTHING));

const FOR_STAFF: ReadonlySet<string> = new Set(['give_feedback', 'payment_problem']);

function whatToSay(intent: string | undefined, { city }: FlowContext): Text {
  const contact = { number: helplineNumber(city), hours: officeHours(city) };
  switch (intent) {
    case 'reopen_complaint':
      return say('elsewhere.reopen_complaint', contact);
    case 'give_feedback':
      return say('elsewhere.give_feedback');
    case 'get_receipt':
      return say('elsewhere.get_receipt', contact);
    case 'payment_problem':
      return say('elsewhere.payment_problem', contact);
    case 'application_status':
      return say('elsewhere.application_status', contact);
    default:
      return say('elsewhere.service_info', contact);
  }
}

/** Understood, and not yet done in the chat: says so plainly, and who can do it. */
export const elsewhere = flow({
  name: 'elsewhere',
  slots: { intent: keptText, heard },
  finish(values, context): FlowStep {
    const said: FlowStep = { kind: 'done', say: [whatToSay(values.intent, context)] };
    if (values.intent === undefined || !FOR_STAFF.has(values.intent)) return said;
    return { ...said, handOver: { reason: values.intent, body: { heard: values.heard ?? '' } } };
  },
});
