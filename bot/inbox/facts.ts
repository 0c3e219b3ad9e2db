import { z } from 'zod';
import { unlinkedElsewhere } from '../engine/identity.ts';
import { newSession, NO_FACTS, type Facts, type Session } from '../engine/session.ts';
import type { Citizen, CitizenStanding, Json } from '../store/port.ts';

/** As many as a citizen's complaints leave behind. */
const MAX_PLACES = 3;

const StoredFacts = z
  .object({
    name: z.string().nullable().optional(),
    consents: z.array(z.string()).default([]),
    lastPlaces: z.array(z.unknown()).default([]),
    knownAt: z.number().optional(),
    quiet: z.boolean().optional(),
  })
  .catch({ consents: [], lastPlaces: [] });

/** What is known of a citizen, whichever channel it was learnt on; the mobile is the one the channel verified. */
export function factsOf(citizen: Citizen | undefined): Facts {
  if (!citizen) return NO_FACTS;
  const { name, consents, lastPlaces, knownAt, quiet } = StoredFacts.parse(citizen.facts ?? {});
  const { mobile, standing } = citizen;
  // Of an unlinked number the platform is never asked for the name, not even when what was known has aged away.
  const known = name === undefined && standing === 'unlinked' ? null : name;
  return {
    mobile,
    ...(known === undefined ? {} : { name: known }),
    consents,
    lastPlaces: lastPlaces as Facts['lastPlaces'],
    ...(knownAt === undefined ? {} : { knownAt }),
    ...(quiet === undefined ? {} : { quiet }),
    ...(standing === undefined ? {} : { standing }),
  };
}

/**
 * What a conversation goes on with. The citizen's own facts hold, whichever channel wrote them last; only in the turn in
 * which somebody without a number gets one is what was learnt before joined with them.
 */
export function joinedFacts(learnt: Facts, citizen: Facts): Facts {
  if (citizen.mobile === undefined) return learnt;
  if (learnt.mobile !== undefined) return citizen;
  const name = citizen.name ?? learnt.name;
  const quiet = learnt.quiet ?? citizen.quiet;
  return {
    ...citizen,
    ...(name === undefined ? {} : { name }),
    ...(quiet === undefined ? {} : { quiet }),
    consents: [...new Set([...citizen.consents, ...learnt.consents])],
    lastPlaces: [...learnt.lastPlaces, ...citizen.lastPlaces].slice(0, MAX_PLACES),
  };
}

/** What is kept as the citizen's facts: the mobile is the channel's to verify, and the standing is kept beside them. */
export function storedFacts({ mobile: _verified, standing: _beside, ...facts }: Facts): Json {
  return facts;
}

/** How this turn left the citizen's standing; undefined where it is as it was. */
export function changedStanding(before: Facts, after: Facts): CitizenStanding | null | undefined {
  return before.standing === after.standing ? undefined : (after.standing ?? null);
}

export interface FreshSession {
  readonly locale: string;
  readonly now: number;
  /** Which turn of its conversation this is, from 1. */
  readonly turn: number;
}

/**
 * A conversation as it goes on. Where it has turns behind it and no session, whoever it was has been forgotten (another
 * number, or half a year of silence), so that somebody else may write now. What was under way here ends where another
 * channel of the same number heard that it is somebody else's.
 */
export function sessionWith(session: Session | undefined, facts: Facts, fresh: FreshSession): Session {
  if (!session) {
    const anew = newSession(fresh.locale, facts, fresh.now);
    return fresh.turn > 1 && facts.mobile !== undefined ? { ...anew, doubted: true } : anew;
  }
  const joined = joinedFacts(session.facts, facts);
  const isNews = joined.standing === 'unlinked' && session.facts.standing !== 'unlinked';
  return isNews && session.facts.mobile === joined.mobile
    ? unlinkedElsewhere(session, joined)
    : { ...session, facts: joined };
}
