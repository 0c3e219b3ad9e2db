import type { Identity } from './flow.ts';
import type { Instant } from './json.ts';
import type { Facts, Run, Session } from './session.ts';

/**
 * After so long a silence on every channel the number may be another person's: in India an operator may take back a prepaid
 * one that was not used for 90 days (TRAI, Telecom Consumers Protection (Sixth Amendment) Regulations, 2013), and give it
 * to somebody new.
 */
export const SILENT_MS = 90 * 86_400_000;
/** That somebody was heard of is noted to the day: more would write a citizen's facts with every message. */
const NOTED_EVERY_MS = 86_400_000;

/** What a flow may see while it is doubted who writes: the number, which the channel proves, and nothing of the person. */
export function impersonal({ mobile, standing }: Facts): Facts {
  return {
    ...(mobile === undefined ? {} : { mobile }),
    ...(standing === undefined ? {} : { standing }),
    consents: [],
    lastPlaces: [],
  };
}

/** Runs that wait until it is known who writes, the oldest wish first. */
export function heldRuns({ runs }: Session): readonly Run[] {
  return runs.filter(({ at }) => at.kind === 'held');
}

/** Whether whoever writes now may be somebody else than whom we know. Without a number nobody is known. */
export function isInDoubt({ facts, lastMessageAt }: Session, now: Instant): boolean {
  if (facts.mobile === undefined) return false;
  return facts.standing === 'doubted' || now - (facts.knownAt ?? lastMessageAt) >= SILENT_MS;
}

/** A message from somebody nobody doubts. */
export function noted(session: Session, now: Instant): Session {
  const { facts } = session;
  const isNoted = facts.knownAt !== undefined && now - facts.knownAt < NOTED_EVERY_MS;
  return facts.mobile === undefined || isNoted ? session : { ...session, facts: { ...facts, knownAt: now } };
}

/** What a session is once it is known who writes. */
export function settled(session: Session, identity: Identity, now: Instant): Session {
  const certain = { ...session, doubted: false };
  switch (identity) {
    case 'same':
      return { ...certain, facts: known(session.facts, now) };
    case 'unnamed':
      // Nobody to be mistaken for; what was kept of whoever wrote before is asked again, which costs the same person little.
      return {
        ...withoutAfterwards(certain),
        facts: { ...known(session.facts, now), consents: [], lastPlaces: [] },
        setAside: [],
      };
    case 'another':
      return withoutFormerOwner({ ...certain, facts: { ...session.facts, knownAt: now } });
  }
}

function withoutAfterwards({ afterwards: _theirs, ...session }: Session): Session {
  return session;
}

function known({ standing, ...facts }: Facts, now: Instant): Facts {
  return { ...facts, knownAt: now, ...(standing === 'unlinked' ? { standing } : {}) };
}

/**
 * Nothing of the person whose number it was: no name, consent, place or draft, and no button that leads to them. What is
 * being asked for now stays, for it is this person's.
 */
function withoutFormerOwner(session: Session): Session {
  const { mobile, knownAt } = session.facts;
  return {
    ...withoutAfterwards(session),
    setAside: [],
    shown: [],
    facts: {
      ...(mobile === undefined ? {} : { mobile }),
      ...(knownAt === undefined ? {} : { knownAt }),
      // Nobody asks the platform: its name for this number is the other's.
      name: null,
      consents: [],
      lastPlaces: [],
      standing: 'unlinked',
    },
  };
}

/**
 * Another channel of the same number heard «no»: whatever is under way here may be the former owner's, and the notice is
 * owed to somebody new.
 */
export function unlinkedElsewhere(session: Session, facts: Facts): Session {
  const { openText: _dropped, ...rest } = withoutFormerOwner(session);
  return { ...rest, facts, welcomed: false, doubted: false, runs: [], pending: {}, misses: 0 };
}
