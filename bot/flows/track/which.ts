import type { Complaint } from '../../../backend-adapter/platform.ts';
import { NOTHING, value, type Reading, type Slot, type SlotContext } from '../../engine/slots.ts';
import type { Content } from '../../engine/input.ts';
import { typeName } from '../names.ts';
import { inner, say } from '../say.ts';

const MAX_COMPLAINTS_LISTED = 9;

function foundIn({ values }: SlotContext): readonly Complaint[] {
  return (values['found'] ?? []) as unknown as readonly Complaint[];
}

function readWhich(content: Content, context: SlotContext): Reading<string> {
  if (content.kind !== 'text') return NOTHING;
  const { complaintId, serviceCode } = content.understood.entities;
  const found = foundIn(context);
  const byNumber = found.filter((each) => complaintId !== undefined && each.id.endsWith(complaintId));
  const byType = found.filter((each) => each.serviceCode === serviceCode);
  const [only, another] = byNumber.length > 0 ? byNumber : byType;
  return only && !another ? value(only.id) : NOTHING;
}

/** Which of several complaints; asked only where several were found. */
export const which: Slot<string> & { readonly optional: true } = {
  optional: true,
  needed: (context) => foundIn(context).length > 1,
  ask: (context) => ({
    text: [say('track.ask_which')],
    options: foundIn(context)
      .slice(0, MAX_COMPLAINTS_LISTED)
      .map((each) => ({
        title: say('track.option', {
          type: inner(typeName(each.serviceCode)),
          date: { kind: 'date', at: each.filedAt },
        }),
        action: { kind: 'answer', slot: 'which', value: each.id },
      })),
  }),
  read: readWhich,
};
