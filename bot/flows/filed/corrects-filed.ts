import type { TextContent } from '../../engine/input.ts';
import type { SlotContext } from '../../engine/slots.ts';
import { speaksOfAName } from '../complaint/said-name.ts';
import { otherPlace } from './other-place.ts';

/** «wrong address», «galat jagah», «தப்பு». */
const SAYS_WRONG = /\b(?:wrong|mistake|galat|galti|thappu|thavaru)\b|गलत|ग़लत|गलती|ग़लती|தப்பு|தவறு/iu;
/** «sector 5 not 4». */
const SAYS_NOT = /\b(?:no|not|nahi|nahin|nhi|illa|illai)\b|नहीं|नही|இல்ல/iu;
/** Intents that open nothing of their own: what they say is about what was done last. */
const ABOUT_THE_LAST: ReadonlySet<string> = new Set(['deny', 'go_back', 'cancel', 'out_of_scope']);

/** Whether words right after filing would change what is filed: its place, its kind, or that it is filed at all. */
export function correctsFiled(content: TextContent, context: SlotContext): boolean {
  const { intent, band, instead } = content.understood;
  if (band === 'act' && !ABOUT_THE_LAST.has(intent)) return instead === true;
  if (otherPlace(content, context) !== undefined) return true;
  const wantsItUndone = band === 'act' && (intent === 'cancel' || intent === 'go_back');
  return wantsItUndone || (saysMore(content) && tellsOtherwise(content));
}

/** Whether words say that something is not as it was filed, so that they can be passed on as they are. */
export function deniesSomething({ text, understood }: TextContent): boolean {
  const { intent, instead } = understood;
  return instead === true || intent === 'deny' || SAYS_NOT.test(text) || tellsOtherwise({ text });
}

function tellsOtherwise({ text }: Pick<TextContent, 'text'>): boolean {
  return SAYS_WRONG.test(text) || speaksOfAName(text);
}

/** «Wrong», and nothing else, may be an answer to anything. */
function saysMore({ text }: TextContent): boolean {
  return text.trim().split(/\s+/).length > 1;
}
