import type { Announce } from '../../engine/flow.ts';
import type { Text } from '../../engine/text.ts';
import type { Acknowledgement, Taken } from '../../escalation/told.ts';
import { id, say } from '../say.ts';

/** What became of an official's button. */
export const announceAcknowledgement: Announce = (what) => ({
  say: [resultOf(what as unknown as Acknowledgement)],
});

/** Somebody else who was told has it now. */
export const announceTaken: Announce = (what) => {
  const { complaint, name } = what as unknown as Taken;
  return { say: [say('alert.taken_by', { id: id(complaint), name })] };
};

function resultOf({ complaint, result, name = '', at = 0 }: Acknowledgement): Text {
  const number = id(complaint);
  const date = { kind: 'date', at } as const;
  switch (result) {
    case 'again':
      return say('acknowledged.again', { id: number, date });
    case 'by_other':
      return say('acknowledged.by_another', { id: number, date, name });
    case 'recorded':
    case 'recorded_late':
    case 'dealt_with':
    case 'not_yours':
      return say(`acknowledged.${result}`, { id: number });
  }
}
