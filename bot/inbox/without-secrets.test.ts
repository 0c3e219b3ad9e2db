import { expect, test } from 'vitest';
import type { Effect } from '../engine/effect.ts';
import type { TurnInput } from '../engine/input.ts';
import { newSession, NO_FACTS, type Session } from '../engine/session.ts';
import { FLOW_TABLE } from '../flows/table.ts';
import { withoutSecrets } from './without-secrets.ts';

const asking = (flow: string, slot: string): Session => ({
  ...newSession('en', NO_FACTS, 0),
  runs: [{ id: 'r1', flow, values: {}, trail: [], confirmed: false, at: { kind: 'asking', slot } }],
});
const said = (text: string): TurnInput => ({
  kind: 'messages',
  messages: [
    {
      id: 'wamid.123456',
      content: {
        kind: 'text',
        text,
        understood: {
          intent: 'out_of_scope',
          confidence: 0.5,
          band: 'menu',
          alternatives: [],
          entities: { pincode: '123456', amount: 123456 },
          places: [],
        },
      },
    },
  ],
});
const verify: Effect = {
  kind: 'call_platform',
  call: 't.c1',
  key: 't.c1',
  request: { kind: 'verify_otp', caller: { mobile: '9800000001' }, code: '123456' },
};

test.each(['my code is 123456', 'कोड १२३४५६'])('«%s», where a code is asked for, is in no record', (text) => {
  const kept = withoutSecrets(asking('proof', 'code'), FLOW_TABLE, { input: said(text), effects: [verify] });
  expect(JSON.stringify({ ...kept, input: { ...kept.input, messages: [] } })).not.toMatch(/123456/);
  const [message] = kept.input.kind === 'messages' ? kept.input.messages : [];
  expect(message?.id).toBe('wamid.123456');
  expect(JSON.stringify(message?.content)).not.toMatch(/\p{Nd}{4}/u);
  expect(message?.content).toMatchObject({ understood: { confidence: 0.5 } });
});

test('a code that comes while something else is being asked is in no record either', () => {
  const above = { ...asking('proof', 'code') };
  const [proof] = above.runs;
  const [track] = asking('track', 'which').runs;
  const session = { ...above, runs: [proof, track] as Session['runs'] };
  const { input } = withoutSecrets(session, FLOW_TABLE, { input: said('123456'), effects: [] });
  expect(JSON.stringify(input.kind === 'messages' && input.messages[0].content)).not.toMatch(/\d{4}/);
});

test('anywhere else digits stay, for the record is what was said', () => {
  const input = said('pincode 123456');
  expect(withoutSecrets(asking('complaint', 'place'), FLOW_TABLE, { input, effects: [] }).input).toEqual(
    input,
  );
});
