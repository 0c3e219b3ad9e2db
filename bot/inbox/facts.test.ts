import { describe, expect, test } from 'vitest';
import type { Facts } from '../engine/session.ts';
import { newSession } from '../engine/session.ts';
import { changedStanding, factsOf, joinedFacts, sessionWith } from './facts.ts';

const place = (name: string) => ({ names: { en: name } });
const NOBODY: Facts = { consents: [], lastPlaces: [] };

describe('a conversation and the citizen behind it', () => {
  test('what was learnt before the number was known goes to the citizen', () => {
    const learnt: Facts = { name: 'Asha', consents: ['complaints'], lastPlaces: [place('Sector 4')] };
    const citizen: Facts = { mobile: '9800000001', consents: ['bills'], lastPlaces: [place('Sector 9')] };
    expect(joinedFacts(learnt, citizen)).toEqual({
      mobile: '9800000001',
      name: 'Asha',
      consents: ['bills', 'complaints'],
      lastPlaces: [place('Sector 4'), place('Sector 9')],
    });
  });

  test('a name that the citizen has is kept', () => {
    const citizen: Facts = { ...NOBODY, mobile: '9800000001', name: 'Asha' };
    expect(joinedFacts({ ...NOBODY, name: 'A.' }, citizen).name).toBe('Asha');
    expect(joinedFacts({ ...NOBODY, name: 'Asha' }, { ...citizen, name: null }).name).toBe('Asha');
  });

  test('later the citizen’s facts hold: what another channel withdrew stays withdrawn', () => {
    const before: Facts = { mobile: '9800000001', consents: ['complaints'], lastPlaces: [] };
    const citizen: Facts = { mobile: '9800000001', consents: [], lastPlaces: [] };
    expect(joinedFacts(before, citizen).consents).toEqual([]);
  });

  test('another number is another citizen, who gets nothing of the one before', () => {
    const before: Facts = { mobile: '9800000001', name: 'Asha', consents: ['complaints'], lastPlaces: [] };
    expect(joinedFacts(before, { ...NOBODY, mobile: '9800000002' })).toEqual({
      ...NOBODY,
      mobile: '9800000002',
    });
  });

  test('without a number the conversation keeps its own', () => {
    const learnt: Facts = { consents: ['complaints'], lastPlaces: [] };
    expect(joinedFacts(learnt, NOBODY)).toEqual(learnt);
  });
});

describe('what is kept of a citizen', () => {
  const citizen = { id: 'z1', mobile: '9800000001', facts: null };

  test('of an earlier version has no day on which somebody was heard of', () => {
    const facts = { name: 'Asha', consents: [], lastPlaces: [] };
    expect(factsOf({ ...citizen, facts })).toEqual({ ...facts, mobile: '9800000001' });
  });

  test('of an unlinked number has no name of its own, so that the platform is not asked for the other’s', () => {
    expect(factsOf({ ...citizen, standing: 'unlinked' })).toMatchObject({ name: null, standing: 'unlinked' });
    expect(factsOf(citizen)).not.toHaveProperty('name');
  });

  test('a standing that changed is stored, also that there is none any more', () => {
    const doubted: Facts = { ...NOBODY, standing: 'doubted' };
    expect(changedStanding(doubted, { ...NOBODY, standing: 'unlinked' })).toBe('unlinked');
    expect(changedStanding(doubted, NOBODY)).toBeNull();
    expect(changedStanding(doubted, doubted)).toBeUndefined();
  });
});

describe('a conversation as it goes on', () => {
  const asha: Facts = { ...NOBODY, mobile: '9800000001', name: 'Asha' };
  const fresh = { locale: 'en', now: 0, turn: 1 };

  test('is of somebody unknown at first, and in doubt where it was forgotten', () => {
    expect(sessionWith(undefined, asha, fresh)).not.toHaveProperty('doubted');
    expect(sessionWith(undefined, asha, { ...fresh, turn: 2 }).doubted).toBe(true);
    expect(sessionWith(undefined, NOBODY, { ...fresh, turn: 2 })).not.toHaveProperty('doubted');
  });

  test('loses what the former owner left when another channel hears «no», once', () => {
    const unlinked: Facts = { ...NOBODY, mobile: '9800000001', name: null, standing: 'unlinked' };
    const before = { ...newSession('hi', asha, 0), welcomed: true };
    const after = sessionWith(before, unlinked, fresh);
    expect(after).toMatchObject({ locale: 'hi', welcomed: false, facts: unlinked });
    expect(sessionWith({ ...after, welcomed: true }, unlinked, fresh).welcomed).toBe(true);
  });

  test('keeps its own work when it is just being joined with an unlinked number', () => {
    const unlinked: Facts = { ...NOBODY, mobile: '9800000001', name: null, standing: 'unlinked' };
    const before = { ...newSession('hi', NOBODY, 0), welcomed: true };
    expect(sessionWith(before, unlinked, fresh)).toMatchObject({ welcomed: true, facts: unlinked });
  });
});
