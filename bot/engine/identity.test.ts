import { describe, expect, test } from 'vitest';
import { isInDoubt, noted, settled, SILENT_MS, unlinkedElsewhere } from './identity.ts';
import { newSession, type Facts, type Session } from './session.ts';

const NOW = 1_767_583_800_000;
const DAY_MS = 86_400_000;
const ASHA: Facts = {
  mobile: '9800000001',
  name: 'Asha Devi',
  consents: ['complaints'],
  lastPlaces: [{ names: { en: 'Sector 4' } }],
};

function session(facts: Partial<Facts> = {}, more: Partial<Session> = {}): Session {
  return { ...newSession('en', { ...ASHA, ...facts }, NOW), ...more };
}

describe('whoever writes may be somebody else', () => {
  test('after ninety days without a word on any channel, not a moment sooner', () => {
    expect(isInDoubt(session({ knownAt: NOW - SILENT_MS }), NOW)).toBe(true);
    expect(isInDoubt(session({ knownAt: NOW - SILENT_MS + 1 }), NOW)).toBe(false);
  });

  test('a word on another channel counts, and where none was noted yet the conversation’s own', () => {
    const quietHere = { lastMessageAt: NOW - 2 * SILENT_MS };
    expect(isInDoubt(session({ knownAt: NOW - DAY_MS }, quietHere), NOW)).toBe(false);
    expect(isInDoubt(session({}, quietHere), NOW)).toBe(true);
  });

  test('after a number change, however lately somebody wrote', () => {
    expect(isInDoubt(session({ knownAt: NOW, standing: 'doubted' }), NOW)).toBe(true);
  });

  test('without a number there is nobody to be mistaken for', () => {
    const { mobile: _none, ...facts } = ASHA;
    expect(isInDoubt(newSession('en', facts, NOW - 2 * SILENT_MS), NOW)).toBe(false);
  });
});

describe('that somebody was heard of', () => {
  test('is noted once a day', () => {
    expect(noted(session(), NOW).facts.knownAt).toBe(NOW);
    expect(noted(session({ knownAt: NOW - DAY_MS + 1 }), NOW).facts.knownAt).toBe(NOW - DAY_MS + 1);
    expect(noted(session({ knownAt: NOW - DAY_MS }), NOW).facts.knownAt).toBe(NOW);
  });
});

describe('once it is settled who writes', () => {
  const draft = { run: { id: 'r1', flow: 'complaint' } } as unknown as Session['setAside'][number];
  const doubted = session({ standing: 'doubted' }, { doubted: true, setAside: [draft] });

  test('«yes» leaves everything as it was', () => {
    const after = settled(doubted, 'same', NOW);
    expect(after).toMatchObject({ doubted: false, setAside: [draft], facts: { ...ASHA, knownAt: NOW } });
    expect(after.facts).not.toHaveProperty('standing');
  });

  test('«no» leaves the number and nothing of the person', () => {
    const after = settled(doubted, 'another', NOW);
    expect(after).toMatchObject({ doubted: false, setAside: [], shown: [] });
    expect(after.facts).toEqual({
      mobile: '9800000001',
      knownAt: NOW,
      name: null,
      consents: [],
      lastPlaces: [],
      standing: 'unlinked',
    });
  });

  test('«yes, Ravi» after «no, not Asha» does not give Asha’s matters to Ravi', () => {
    const ravi = session({ name: 'Ravi', standing: 'unlinked' }, { doubted: true });
    expect(settled(ravi, 'same', NOW).facts).toMatchObject({ name: 'Ravi', standing: 'unlinked' });
  });

  test('where nobody has a name consent and places are asked anew', () => {
    expect(settled(doubted, 'unnamed', NOW)).toMatchObject({
      doubted: false,
      setAside: [],
      facts: { mobile: '9800000001', consents: [], lastPlaces: [] },
    });
  });

  test('«no» on another channel ends what is under way here, and the notice is owed again', () => {
    const run = { id: 'r1', flow: 'complaint' } as unknown as Session['runs'][number];
    const here = session(
      {},
      { welcomed: true, runs: [run], pending: { c1: { run: 'r1', saidLate: false } } },
    );
    const facts: Facts = {
      mobile: '9800000001',
      name: null,
      consents: [],
      lastPlaces: [],
      standing: 'unlinked',
    };
    expect(unlinkedElsewhere(here, facts)).toMatchObject({ welcomed: false, runs: [], pending: {}, facts });
  });
});
