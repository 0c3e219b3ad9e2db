const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const ELLIPSIS = '…';

/** Cuts between graphemes, so that no vowel sign loses its letter; the result is at most `longest` UTF-16 units. */
export function cutText(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const room = longest - ELLIPSIS.length;
  let cut = 0;
  for (const { index, segment } of graphemes.segment(text)) {
    if (index + segment.length > room) break;
    cut = index + segment.length;
  }
  return text.slice(0, cut).trimEnd() + ELLIPSIS;
}
