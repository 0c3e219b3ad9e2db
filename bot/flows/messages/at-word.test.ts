import { expect, test } from 'vitest';
import type { FlowContext } from '../../engine/flow.ts';
import type { TextContent } from '../../engine/input.ts';
import { atWord } from './at-word.ts';

const said = (text: string, intent = 'out_of_scope'): TextContent =>
  ({ kind: 'text', text, understood: { intent } }) as unknown as TextContent;
const quiet = (is: boolean): FlowContext =>
  ({ facts: { quiet: is, consents: [], lastPlaces: [] } }) as unknown as FlowContext;

test.each(['START', 'start', 'Start!', 'शुरू करो', 'தொடங்கு', 'chalu karo'])('«%s» undoes «stop»', (text) => {
  expect(atWord(said(text), quiet(true))).toEqual({ flow: 'messages', values: {} });
  expect(atWord(said(text), quiet(false))).toBeUndefined();
});

test('a channel’s start command undoes it, a sentence that begins so does not', () => {
  expect(atWord(said('', 'greet'), quiet(true))).toBeDefined();
  expect(atWord(said('start my water connection'), quiet(true))).toBeUndefined();
});
