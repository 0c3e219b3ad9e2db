import type { Content } from '../../engine/input.ts';
import type { SlotContext } from '../../engine/slots.ts';

/** So soon after filing a photo without a wish of its own is of what was filed. */
const SOON_MS = 30 * 60_000;

/** Whether a photo belongs to the complaint that was just filed. */
export function showsFiled(content: Content, { now, values }: SlotContext): boolean {
  if (content.kind !== 'image' || typeof values['filedAt'] !== 'number') return false;
  const { caption } = content;
  const isWish = caption?.understood.band === 'act' && caption.understood.intent === 'file_complaint';
  return !isWish && now - values['filedAt'] <= SOON_MS;
}
