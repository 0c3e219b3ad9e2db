import type { FlowContext } from '../../engine/flow.ts';
import type { TextContent } from '../../engine/input.ts';

/** Whole messages, without signs; the first is the word that the reply to «stop messages» names. */
const START: ReadonlySet<string> = new Set(
  (
    'start|unstop|start messages|start again|start karo|shuru|shuru karo|chalu karo|thodangu|aarambi|' +
    'शुरू|शुरू करो|शुरू करें|चालू करो|स्टार्ट|தொடங்கு|தொடங்குங்கள்|ஆரம்பி|ஸ்டார்ட்'
  ).split('|'),
);

/** «START», or the command of that name, from somebody who had said «stop messages». */
export function atWord({ text, understood }: TextContent, { facts }: FlowContext) {
  if (!facts.quiet) return undefined;
  const isCommand = text === '' && understood.intent === 'greet';
  const plain = text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\s]/gu, '')
    .trim();
  return isCommand || START.has(plain) ? ({ flow: 'messages', values: {} } as const) : undefined;
}
