import type { Platform, PlatformFailure, PlatformResult } from '../../backend-adapter/platform.ts';
import type { PlatformRequest } from '../../backend-adapter/request.ts';
import type { Answer } from '../engine/input.ts';
import type { Persist } from '../service/persist.ts';
import type { CallOutcome, ClaimedCall, Json, Store } from '../store/port.ts';
import { nextAttemptAt } from './retry.ts';
import { sendCode, tryCode, type ProveTools } from './prove-number.ts';
import { storedPhotos, type StorePhotosTools } from './stored-photos.ts';

/** After this long without an answer the person is told that it takes longer, however often we were started meanwhile. */
const SAY_LATE_AFTER_MS = 4_000;
/** What a throwing client counts as: it may have done the work. */
const BROKEN: PlatformResult<never> = { ok: false, failure: { code: 'unknown_outcome', retry: 'later' } };

export interface PerformTools {
  readonly platform: Platform;
  readonly store: Pick<Store, 'finishCall' | 'sayLate'> & StorePhotosTools['store'] & ProveTools['store'];
  readonly persist: Persist;
  now(): number;
  onError(what: string, error: unknown): void;
}

/** Performs one claimed call and records its end, or when to try again. A bug of ours is reported and tried again. */
export async function perform(call: ClaimedCall, tools: PerformTools): Promise<void> {
  const late = setTimeout(
    () => {
      const saying = tools.store.sayLate(call.id, input(call, { kind: 'late' }), tools.now());
      saying.catch((error: unknown) => tools.onError('say_late', error));
    },
    saysLateIn(call, tools.now()),
  );
  try {
    // Null: what was stored of it cannot be read, and never will be.
    const request = call.request as unknown as PlatformRequest | null;
    const outcome = request
      ? await attempt(request, call, tools)
      : answered(call, { kind: 'failed', code: 'refused' });
    await tools.persist(() => tools.store.finishCall(call.id, outcome, tools.now()));
  } finally {
    clearTimeout(late);
  }
}

async function attempt(
  request: PlatformRequest,
  call: ClaimedCall,
  tools: PerformTools,
): Promise<CallOutcome> {
  const result = await ask(request, call, tools).catch((error: unknown) => {
    tools.onError('perform', error);
    return BROKEN;
  });
  return outcomeOf(call, request, result, tools.now());
}

function saysLateIn({ createdAt }: ClaimedCall, now: number): number {
  return Math.min(SAY_LATE_AFTER_MS, Math.max(0, createdAt + SAY_LATE_AFTER_MS - now));
}

function ask(
  request: PlatformRequest,
  call: ClaimedCall,
  { platform, store, now }: PerformTools,
): Promise<PlatformResult<unknown>> {
  switch (request.kind) {
    case 'send_otp':
      return sendCode(request, call, { platform, store, now });
    case 'verify_otp':
      return tryCode(request, call, { platform, store, now });
    case 'find_person':
      return platform.findPerson(request.caller);
    case 'file_complaint':
      return fileWithPhotos(request, call, platform, store);
    case 'find_complaints':
      return platform.findComplaints(request.caller, request.by);
    case 'complaint_history':
      return platform.complaintHistory(request.caller, request.id);
    case 'complaint_in_charge':
      return platform.complaintInCharge(request.tenant, request.id);
    case 'find_employees':
      return platform.employees(request.tenant, { ids: request.ids });
    case 'find_bills':
      return platform.findBills(request.caller, request.by);
  }
}

type Filing = Extract<PlatformRequest, { kind: 'file_complaint' }>;

async function fileWithPhotos(
  { caller, draft }: Filing,
  call: ClaimedCall,
  platform: Platform,
  store: PerformTools['store'],
): Promise<PlatformResult<unknown>> {
  const photos = await storedPhotos(draft.photos, caller, call.key, { platform, store });
  if (!photos.ok) return photos;
  return platform.fileComplaint(
    caller,
    { ...draft, photos: photos.value },
    call.isRestored ? `${call.key}#again` : call.key,
  );
}

function outcomeOf(
  call: ClaimedCall,
  request: PlatformRequest,
  result: PlatformResult<unknown>,
  now: number,
): CallOutcome {
  if (result.ok)
    return answered(call, { kind: 'ok', value: result.value as Json }, proofOf(request, result.value));
  const dueAt = retryAt(call, request, result.failure, now);
  if (dueAt === undefined)
    return answered(call, { kind: 'failed', code: result.failure.code }, proofOf(request));
  return { kind: 'retry', dueAt, ...(call.saidLate ? {} : { late: input(call, { kind: 'late' }) }) };
}

function retryAt(
  call: ClaimedCall,
  { kind }: PlatformRequest,
  failure: PlatformFailure,
  now: number,
): number | undefined {
  return failure.retry === 'later' ? nextAttemptAt(kind, call, now, failure.retryAfterMs) : undefined;
}

type Answered = Extract<CallOutcome, { kind: 'answered' }>;

function answered(
  call: ClaimedCall,
  answer: Answer,
  proof: Pick<Answered, 'verifiedMobile' | 'forgetsRequest'> = {},
): CallOutcome {
  return { kind: 'answered', answer: input(call, answer), ...proof };
}

/** A code is kept no longer than it takes to try it; the right one proves the number. */
function proofOf(
  request: PlatformRequest,
  value?: unknown,
): Pick<Answered, 'verifiedMobile' | 'forgetsRequest'> {
  if (request.kind !== 'verify_otp') return {};
  return { forgetsRequest: true, ...(value === 'proved' ? { verifiedMobile: request.caller.mobile } : {}) };
}

/** The conversation's next input. */
function input(call: ClaimedCall, answer: Answer): Json {
  return { call: call.id, answer: answer as unknown as Json };
}
