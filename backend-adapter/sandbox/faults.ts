import { z } from 'zod';

const common = {
  /** Only requests whose path begins so; absent: all. */
  path: z.string().optional(),
  /** How many requests it strikes; absent: until reset. */
  times: z.number().int().positive().optional(),
};

/** What can be made to go wrong. */
export const Fault = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('slow'), delayMs: z.number().int().min(0).max(600_000), ...common }),
  z.strictObject({
    kind: z.literal('fail'),
    status: z.number().int().min(400).max(599),
    retryAfter: z.number().optional(),
    ...common,
  }),
  /** The connection ends before any work is done. */
  z.strictObject({ kind: z.literal('down'), ...common }),
  /** The work is done, and then the connection ends without an answer. */
  z.strictObject({ kind: z.literal('drop_after_work'), ...common }),
  /** 200 with something that is not JSON. */
  z.strictObject({ kind: z.literal('garbage'), ...common }),
  /** What is stored shows in searches only after this long on the sandbox's clock. */
  z.strictObject({ kind: z.literal('late_visibility'), delayMs: z.number().int().min(0) }),
]);
export type Fault = z.infer<typeof Fault>;

/** The faults in force, struck off as they are used up. */
export class Faults {
  private active: { fault: Fault; left: number }[] = [];

  set(faults: readonly Fault[]): void {
    this.active.push(
      ...faults.map((fault) => ({ fault, left: ('times' in fault && fault.times) || Infinity })),
    );
  }

  reset(): void {
    this.active = [];
  }

  list(): readonly Fault[] {
    return this.active.map(({ fault }) => fault);
  }

  /** Takes one use of the first fault of a kind that fits the path. */
  strike<K extends Fault['kind']>(kind: K, path: string): Extract<Fault, { kind: K }> | undefined {
    const found = this.active.find(
      ({ fault }) => fault.kind === kind && path.startsWith(('path' in fault && fault.path) || '/'),
    );
    if (!found) return undefined;
    found.left -= 1;
    if (found.left <= 0) this.active = this.active.filter((each) => each !== found);
    return found.fault as Extract<Fault, { kind: K }>;
  }

  get visibilityDelayMs(): number {
    const late = this.active.find(({ fault }) => fault.kind === 'late_visibility')?.fault;
    return late?.kind === 'late_visibility' ? late.delayMs : 0;
  }
}
