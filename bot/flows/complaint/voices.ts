import { kept, NOTHING, value } from '../../engine/slots.ts';
import { say } from '../say.ts';

/** Up to sixteen megabytes each, and an official has to listen to all of them. */
const MAX_VOICES_PER_COMPLAINT = 3;

/** The purpose to which the card's button agrees where there is a voice note. */
export const VOICE_CONSENT = 'voice_notes';
/** Days. Long enough for the slowest promise, and for a complaint that is opened again; the words stay with the platform. */
export const KEEP_VOICE_DAYS = 90;

/** Never asked for, taken along for the official. Holds ids of kept media. */
export const voices = kept<readonly string[]>((content, { values }) => {
  if (content.kind !== 'voice') return NOTHING;
  const sofar = (values['voices'] ?? []) as readonly string[];
  if (sofar.includes(content.media)) return { kind: 'refused', why: say('complaint.voice_again') };
  if (sofar.length >= MAX_VOICES_PER_COMPLAINT) {
    return { kind: 'refused', why: say('complaint.voices_full') };
  }
  return value([...sofar, content.media]);
});
