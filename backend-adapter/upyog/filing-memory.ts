import { BoundedMap } from './bounded-map.ts';
import type { FilingTrace } from './filing-trace.ts';

export type { FilingTrace };

/**
 * Keeps what is known of filings, by client reference; holds no personal data. One process may keep it in memory: what
 * a restart forgets is found out again by searching. Several processes that share a queue of filings must share this
 * too, because one of them may remember «not done» while another has since tried.
 */
export interface FilingMemory {
  recall(reference: string): Promise<FilingTrace | undefined>;
  keep(reference: string, trace: FilingTrace): Promise<void>;
}

/** The endings may be forgotten sooner: for a complaint that is filed a search finds it again. */
const MOST_ENDED = 20_000;
const MOST_OPEN = 50_000;

export class FilingMemoryInProcess implements FilingMemory {
  private readonly open = new BoundedMap<string, FilingTrace>(MOST_OPEN);
  private readonly ended = new BoundedMap<string, FilingTrace>(MOST_ENDED);

  recall(reference: string): Promise<FilingTrace | undefined> {
    return Promise.resolve(this.ended.get(reference) ?? this.open.get(reference));
  }

  keep(reference: string, trace: FilingTrace): Promise<void> {
    const [into, outOf] = trace.kind === 'filed' ? [this.ended, this.open] : [this.open, this.ended];
    outOf.delete(reference);
    into.set(reference, trace);
    return Promise.resolve();
  }
}
