import type { PlatformFailure, PlatformResult } from '../platform.ts';
import { failed, ok } from './failure.ts';
import type { FilingKey } from './filing-key.ts';
import type { FilingMemory } from './filing-memory.ts';
import {
  attempting,
  isAbsent,
  lookAgainAfterMs,
  notDone,
  searchedClean,
  stepAfter,
  unseen,
  type FilingTrace,
  type Unseen,
} from './filing-trace.ts';

export interface Filed {
  readonly id: string;
  readonly status: string;
  readonly filedAt: number;
}

/** How one complaint is prepared, created and looked for. */
export interface Filer<T extends Filed> {
  /** Everything that has to be known before a request to create goes out; a failure here means that none did. */
  prepare(): Promise<PlatformResult<unknown>>;
  /** `unknown_outcome` and `bad_answer` leave open whether it was created; every other failure says that it was not. */
  create(): Promise<PlatformResult<T>>;
  /** Looks through all complaints that could be it, from `since` on where that is known. */
  search(since: number | undefined): Promise<PlatformResult<T | undefined>>;
  /** From what is remembered of it, without a call. */
  recalled(filed: Filed): T;
}

/**
 * Creates once per reference, however often it is asked and whatever gets lost on the way. Nothing is created while an
 * earlier attempt may still turn up: then it is searched for, over minutes, one search per question.
 */
export class OnceOnly {
  constructor(
    private readonly memory: FilingMemory,
    private readonly now: () => number,
  ) {}

  async file<T extends Filed>(
    { reference, isAgain }: FilingKey,
    filer: Filer<T>,
  ): Promise<PlatformResult<T>> {
    const trace = await this.memory.recall(reference);
    const step = stepAfter(trace, isAgain, this.now());
    switch (step.kind) {
      case 'done': {
        const { id, status, filedAt } = step.trace;
        return ok(filer.recalled({ id, status, filedAt }));
      }
      case 'create':
        return this.create(reference, attempting(trace, isAgain, this.now()), filer);
      case 'search':
        return this.lookUp(reference, step.trace, filer);
    }
  }

  private async create<T extends Filed>(
    reference: string,
    trace: FilingTrace,
    filer: Filer<T>,
  ): Promise<PlatformResult<T>> {
    const prepared = await filer.prepare();
    if (!prepared.ok) {
      await this.memory.keep(reference, notDone(trace));
      return prepared;
    }
    await this.memory.keep(reference, trace);
    const created = await filer.create();
    if (created.ok) return this.filed(reference, created.value);
    if (!isOpen(created.failure)) {
      await this.memory.keep(reference, notDone(trace));
      return created;
    }
    const open = unseen(trace, this.now());
    await this.memory.keep(reference, open);
    return this.lookAgain(open, created.failure);
  }

  private async lookUp<T extends Filed>(
    reference: string,
    trace: Unseen,
    filer: Filer<T>,
  ): Promise<PlatformResult<T>> {
    const found = await filer.search(trace.firstAt);
    if (!found.ok) {
      await this.memory.keep(reference, trace);
      return needsSomebody(found.failure) ? found : this.lookAgain(trace, found.failure);
    }
    if (found.value) return this.filed(reference, found.value);
    const searched = searchedClean(trace);
    if (isAbsent(searched, this.now()))
      return this.create(reference, attempting(searched, true, this.now()), filer);
    await this.memory.keep(reference, searched);
    return this.lookAgain(searched, { code: 'unknown_outcome', retry: 'later' });
  }

  private async filed<T extends Filed>(reference: string, value: T): Promise<PlatformResult<T>> {
    const { id, status, filedAt } = value;
    await this.memory.keep(reference, { kind: 'filed', id, status, filedAt });
    return ok(value);
  }

  private lookAgain(
    trace: Unseen,
    { code, reason, retryAfterMs = 0 }: PlatformFailure,
  ): PlatformResult<never> {
    const wait = Math.max(lookAgainAfterMs(trace, this.now()), retryAfterMs);
    return failed(code === 'bad_answer' ? code : 'unknown_outcome', {
      reason: reason ?? code,
      retryAfterMs: wait,
    });
  }
}

/** Whether the complaint may have been created all the same. */
function isOpen({ code }: PlatformFailure): boolean {
  return code === 'unknown_outcome' || code === 'bad_answer';
}

/** A search that fails for these reasons fails until somebody does something about it, and the caller should hear so. */
function needsSomebody({ code }: PlatformFailure): boolean {
  return code === 'misconfigured' || code === 'needs_otp' || code === 'needs_name';
}
