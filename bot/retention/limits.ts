import type { AgingKind } from '../store/keeping/store-keeping.ts';

export interface Limit {
  readonly days: number;
  readonly what: string;
  readonly why: string;
}

/**
 * How long each kind of data is kept. What waits to be worked, sent or filed is never deleted for its age; a filing's
 * client reference and complaint number stay, because they keep a complaint from being filed twice and name nobody.
 */
export const LIMITS: Readonly<Record<AgingKind, Limit>> = {
  media: {
    days: 0,
    what: 'pictures and voice notes past their own expiry',
    why: 'needed until the complaint is filed; a voice note of a filed one for ninety days, for officials',
  },
  deduplication: {
    days: 30,
    what: 'which messages were received',
    why: 'providers repeat a message for up to seven days',
  },
  deliveries: { days: 30, what: 'what providers said became of messages', why: 'questions about a delivery' },
  rations: {
    days: 2,
    what: 'to which numbers codes were sent, how often one was tried, which groups were left',
    why: 'nobody’s phone or group is flooded, and no code is guessed',
  },
  tokens: {
    days: 30,
    what: 'with what the platform knows a citizen who proved the number to it',
    why: 'the platform itself forgets after fourteen days without use; then a code is asked for again',
  },
  sent_replies: { days: 30, what: 'replies that were sent or given up', why: 'questions about a delivery' },
  parked: { days: 30, what: 'messages that could not be worked', why: 'time to mend the fault and retry' },
  calls: {
    days: 90,
    what: 'questions and orders to the platform that are done',
    why: 'reconciling with the platform’s own books of a quarter',
  },
  turns: { days: 180, what: 'what was said and done in each turn', why: 'disputes and appeals about it' },
  quiet_conversations: {
    days: 180,
    what: 'what a conversation remembers, drafts too, where nobody wrote since',
    why: 'a half-finished matter is not taken up after half a year',
  },
  quiet_citizens: {
    days: 180,
    what: 'name and last places of a citizen who wrote nowhere since',
    why: 'kept only so that nobody is asked twice; the platform has the name',
  },
  handovers: { days: 365, what: 'who asked for a person, and why', why: 'the yearly report on the service' },
  consents: {
    days: 1_095,
    what: 'consents given and withdrawn',
    why: 'three years is the limitation for claims, the Limitation Act, 1963',
  },
  access_log: {
    days: 1_095,
    what: 'which operator exported, erased or copied what',
    why: 'a citizen may claim for three years, the Limitation Act, 1963',
  },
};
