import type { Instant } from '../platform.ts';

/** What is known of one filing. */
export type FilingTrace =
  /** A request to create may be on its way; found by somebody else, its sender died. */
  | { readonly kind: 'attempting'; readonly firstAt?: Instant }
  /** Created or not, nobody saw. `since`: when that became so; `firstAt`: the first attempt, where known. */
  | {
      readonly kind: 'unseen';
      readonly since: Instant;
      readonly cleanSearches: number;
      readonly firstAt?: Instant;
    }
  /** Certainly not created so far. */
  | { readonly kind: 'not_done'; readonly firstAt?: Instant }
  | { readonly kind: 'filed'; readonly id: string; readonly status: string; readonly filedAt: Instant };

export type Unseen = Extract<FilingTrace, { kind: 'unseen' }>;

/**
 * Only after this long without a sight of it is a complaint not there, milliseconds: the platform answers, and stores
 * from a queue afterwards (up to a minute was seen), and a request that we gave up may be worked some time later.
 */
export const ABSENT_AFTER_MS = 120_000;
export const CLEAN_SEARCHES_NEEDED = 3;
/** How long to wait before looking again, by how many searches found nothing. Most are visible within seconds. */
const LOOK_AGAIN_MS = [5_000, 15_000, 40_000] as const;
const SHORTEST_WAIT_MS = 5_000;

/** What has to be done with a filing before anything may be created. */
export type FilingStep =
  | { readonly kind: 'create' }
  | { readonly kind: 'search'; readonly trace: Unseen }
  | { readonly kind: 'done'; readonly trace: Extract<FilingTrace, { kind: 'filed' }> };

/** `isAgain`: the caller says that there was an earlier attempt, of which this process need not know. */
export function stepAfter(trace: FilingTrace | undefined, isAgain: boolean, now: Instant): FilingStep {
  if (!trace) return isAgain ? { kind: 'search', trace: unseen(undefined, now) } : { kind: 'create' };
  switch (trace.kind) {
    case 'attempting':
      return { kind: 'search', trace: unseen(trace, now) };
    case 'unseen':
      return { kind: 'search', trace };
    case 'not_done':
      return { kind: 'create' };
    case 'filed':
      return { kind: 'done', trace };
  }
}

/** A filing whose outcome nobody saw, from now on. */
export function unseen(before: FilingTrace | undefined, now: Instant): Unseen {
  return { kind: 'unseen', since: now, cleanSearches: 0, ...firstOf(before) };
}

export function attempting(before: FilingTrace | undefined, isAgain: boolean, now: Instant): FilingTrace {
  const first = before || isAgain ? firstOf(before) : { firstAt: now };
  return { kind: 'attempting', ...first };
}

export function notDone(before: FilingTrace | undefined): FilingTrace {
  return { kind: 'not_done', ...firstOf(before) };
}

/** One more search, over everything, that did not find it. */
export function searchedClean(trace: Unseen): Unseen {
  return { ...trace, cleanSearches: trace.cleanSearches + 1 };
}

export function isAbsent({ since, cleanSearches }: Unseen, now: Instant): boolean {
  return cleanSearches >= CLEAN_SEARCHES_NEEDED && now - since >= ABSENT_AFTER_MS;
}

export function lookAgainAfterMs({ since, cleanSearches }: Unseen, now: Instant): number {
  const untilAbsent = Math.max(since + ABSENT_AFTER_MS - now, SHORTEST_WAIT_MS);
  return LOOK_AGAIN_MS[cleanSearches] ?? untilAbsent;
}

function firstOf(trace: FilingTrace | undefined): { readonly firstAt?: Instant } {
  return trace && 'firstAt' in trace && trace.firstAt !== undefined ? { firstAt: trace.firstAt } : {};
}
