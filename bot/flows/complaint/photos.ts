import { kept, NOTHING, value } from '../../engine/slots.ts';
import { say } from '../say.ts';

export const MAX_PHOTOS_PER_COMPLAINT = 5;

/** Never asked for, taken whenever they come. Holds ids of kept media. */
export const photos = kept<readonly string[]>((content, { values }) => {
  if (content.kind !== 'image') return NOTHING;
  const sofar = (values['photos'] ?? []) as readonly string[];
  if (sofar.includes(content.media)) return { kind: 'refused', why: say('complaint.photo_known') };
  if (sofar.length >= MAX_PHOTOS_PER_COMPLAINT) return { kind: 'refused', why: say('complaint.photos_full') };
  return { ...value<readonly string[]>([...sofar, content.media]), note: say('complaint.photo_added') };
});
