import { expect, test } from 'vitest';
import { newSession, NO_FACTS } from '../engine/session.ts';
import { takeTurn } from '../engine/turn.ts';
import { FLOW_TABLE } from './table.ts';
import type { CitySnapshot } from '../engine/city.ts';

const CONTEXT = { now: 0, turn: 't', city: {} as CitySnapshot, flows: FLOW_TABLE };

test('what did not reach a person on another channel is said here, and can be moved on from here', () => {
  const input = {
    kind: 'told',
    from: 'there',
    what: { kind: 'moved', words: 'Your complaint is resolved.' },
    tried: ['there'],
  } as const;
  const { effects } = takeTurn(newSession('en', NO_FACTS, 0), input, CONTEXT);
  expect(effects).toEqual([
    {
      kind: 'send',
      reply: {
        locale: 'en',
        paragraphs: [{ key: 'moved.message', values: { words: 'Your complaint is resolved.' } }],
        options: [],
      },
      told: { from: 'there', what: input.what, tried: ['there'] },
    },
  ]);
});

test('a reminder of unfinished work is about its own chat', () => {
  const run = {
    id: 'r1',
    flow: 'complaint',
    values: { description: 'dark' },
    trail: [],
    confirmed: false,
    at: { kind: 'asking', slot: 'place' },
  } as const;
  const session = { ...newSession('en', NO_FACTS, -8_000_000), runs: [run], reminderSet: true };
  const { effects } = takeTurn(session, { kind: 'timer', timer: 'unfinished', body: null }, CONTEXT);
  expect(effects).toMatchObject([{ kind: 'send', staysHere: true }]);
});
