import { z } from 'zod';
import { NO_FACTS, type Facts } from '../engine/session.ts';
import type { Citizen, Json } from '../store/port.ts';

/** As many as a citizen's complaints leave behind. */
const MAX_PLACES = 3;

const StoredFacts = z
  .object({
    name: z.string().nullable().optional(),
    consents: z.array(z.string()).default([]),
    lastPlaces: z.array(z.unknown()).default([]),
  })
  .catch({ consents: [], lastPlaces: [] });

/** What is known of a citizen, whichever channel it was learnt on; the mobile is the one the channel verified. */
export function factsOf(citizen: Citizen | undefined): Facts {
  if (!citizen) return NO_FACTS;
  const { name, consents, lastPlaces } = StoredFacts.parse(citizen.facts ?? {});
  return {
    mobile: citizen.mobile,
    ...(name === undefined ? {} : { name }),
    consents,
    lastPlaces: lastPlaces as Facts['lastPlaces'],
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
  return {
    ...citizen,
    ...(name === undefined ? {} : { name }),
    consents: [...new Set([...citizen.consents, ...learnt.consents])],
    lastPlaces: [...learnt.lastPlaces, ...citizen.lastPlaces].slice(0, MAX_PLACES),
  };
}

/** The part of the facts that belongs to the citizen and not to the conversation. */
export function storedFacts({ mobile: _verifiedByTheChannel, ...facts }: Facts): Json {
  return facts;
}
