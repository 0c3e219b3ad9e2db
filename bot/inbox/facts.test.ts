import { describe, expect, test } from 'vitest';
import type { Facts } from '../engine/session.ts';
import { joinedFacts } from './facts.ts';

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
