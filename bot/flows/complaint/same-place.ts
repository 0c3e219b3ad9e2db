import type { TextContent } from '../../engine/input.ts';
import type { SlotContext } from '../../engine/slots.ts';
import type { Place } from './place.ts';

/** «Same place», in the ways people write it; a longer message says more than that. */
const SAYS_SAME =
  /^(?:(?:the )?same (?:place|location|address|area|spot)|same as (?:before|last time|earlier)|same|(?:wahi|vahi|usi|same) (?:jagah|jagha|jaga|pata|address)(?: (?:par|pe|me|mein|hai))?|wahin|wahi|(?:वही|उसी|सेम) (?:जगह|पता)(?: (?:पर|में|है))?|वहीं|वही|அதே (?:இடம்|இடத்தில்|இடந்தான்|இடத்துல)|அங்கேயே|adhe (?:idam|edam)|athe (?:idam|edam))[.!।]*$/iu;

/** The place of the last complaint, where the answer is that it is the same. */
export function samePlace({ text }: TextContent, { facts }: SlotContext): Place | undefined {
  const [last] = facts.lastPlaces as readonly Place[];
  return SAYS_SAME.test(text.trim()) ? last : undefined;
}
