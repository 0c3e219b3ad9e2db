import type { TextContent } from '../engine/input.ts';

/** Whole messages that ask for something on a card to be changed, in whatever language the card is shown. */
const CHANGE: ReadonlySet<string> = new Set(
  (
    'change|edit|modify|correct it|change it|i want to change|change something|badlo|badalo|badalna hai|badal do|change karna hai|change karo|sudharo|' +
    'बदलो|बदलना है|बदल दो|बदलिए|सुधारो|चेंज|மாத்து|மாத்தணும்|மாற்று|மாற்ற வேண்டும்|மாற்றணும்|maathu|maathanum|maatru'
  ).split('|'),
);

/** «Change», «बदलना है», «மாத்தணும்»: what is wrong is not said yet. */
export function wantsChange({ text }: TextContent): boolean {
  const plain = text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\s]/gu, '')
    .trim();
  return CHANGE.has(plain);
}
