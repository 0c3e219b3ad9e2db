import { z } from 'zod';
import { NO_FACTS, type Facts } from '../engine/session.ts';
import type { Citizen, Json } from '../store/port.ts';

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

/** The part of the facts that belongs to the citizen and not to the conversation. */
export function storedFacts({ mobile: _verifiedByTheChannel, ...facts }: Facts): Json {
  return facts;
}
