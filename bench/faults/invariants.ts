import type { StoreStats } from '../../bot/store/port.ts';
import type { Citizen } from './citizen.ts';
import type { Delivered } from './provider.ts';

/** Everything that can be known when a run is over. */
export interface Ending {
  readonly citizens: readonly Citizen[];
  readonly accepted: readonly Delivered[];
  readonly undelivered: number;
  readonly ambiguous: number;
  readonly kills: number;
  readonly stats: StoreStats;
  /** Numbers on the platform, by citizen; the seed's own left out. */
  readonly filed: readonly (readonly string[])[];
  readonly errors: readonly string[];
}

/** What did not hold, as sentences without anybody's data. */
export function broken(ending: Ending): { readonly repeated: number; readonly sentences: readonly string[] } {
  const repeated = ending.accepted.length - new Set(ending.accepted.map(({ id }) => id)).size;
  return {
    repeated,
    sentences: [
      ...everyMessageAnswered(ending),
      ...filedOnce(ending),
      ...toldOnce(ending),
      ...inOrder(ending),
      ...nothingLeft(ending),
      ...noMoreRepeats(ending, repeated),
      ...ending.errors.map((event) => `an error that no fault explains: ${event}`),
    ],
  };
}

function everyMessageAnswered({ citizens, undelivered }: Ending): readonly string[] {
  const unanswered = citizens.flatMap((citizen) => citizen.unanswered);
  const unfinished = citizens.filter(({ isDone }) => !isDone).length;
  return [
    ...(undelivered > 0 ? [`${undelivered} messages were never taken in`] : []),
    ...(unanswered.length > 0 ? [`${unanswered.length} messages were never answered`] : []),
    ...(unfinished > 0 ? [`${unfinished} citizens never came to an end`] : []),
  ];
}

function filedOnce({ citizens, filed }: Ending): readonly string[] {
  return citizens.flatMap(({ confirmed }, n) => {
    const there = filed[n]?.length ?? 0;
    return there === confirmed
      ? []
      : [`citizen ${n} confirmed ${confirmed} complaints, the platform has ${there}`];
  });
}

/** Every number on the platform was told to the one who filed it. */
function toldOnce({ citizens, filed, accepted }: Ending): readonly string[] {
  return citizens.flatMap(({ mobile }, n) => {
    const heard = accepted.filter(({ to }) => to === mobile).map(({ text }) => text);
    const untold = (filed[n] ?? []).filter((number) => !heard.some((text) => text.includes(number)));
    return untold.length === 0 ? [] : [`citizen ${n} was never told ${untold.length} of the numbers`];
  });
}

/** By the first time each was accepted. */
function inOrder({ citizens, accepted }: Ending): readonly string[] {
  return citizens.flatMap(({ mobile }, n) => {
    const ids = [...new Set(accepted.filter(({ to }) => to === mobile).map(({ id }) => Number(id)))];
    return ids.every((id, at) => at === 0 || id > (ids[at - 1] ?? 0))
      ? []
      : [`citizen ${n} got replies out of order`];
  });
}

function nothingLeft({ stats }: Ending): readonly string[] {
  const { inboxWaiting, inboxParked, outboxWaiting, outboxFailed, callsWaiting } = stats;
  return Object.entries({ inboxWaiting, inboxParked, outboxWaiting, outboxFailed, callsWaiting })
    .filter(([, left]) => left > 0)
    .map(([name, left]) => `${name} is ${left} at the end`);
}

/** A message may be repeated where its acceptance could not be recorded: a kill, or an answer that was lost. */
function noMoreRepeats({ ambiguous, kills, citizens }: Ending, repeated: number): readonly string[] {
  const unavoidable = ambiguous + kills * citizens.length;
  return repeated > unavoidable ? [`${repeated} messages were repeated, only ${unavoidable} may be`] : [];
}
