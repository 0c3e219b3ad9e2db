import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { City } from '../city.ts';
import { Fault } from '../faults.ts';

export const CONTROL_PREFIX = '/sandbox/';

const Control = z.strictObject({
  clock: z
    .union([
      z.strictObject({ now: z.number().int() }),
      z.strictObject({ advanceMs: z.number().int().min(0) }),
      z.strictObject({ offsetMs: z.number().int() }),
      z.strictObject({ real: z.literal(true) }),
    ])
    .optional(),
  faults: z.array(Fault).optional(),
  /** Takes all faults away, before new ones are set. */
  reset: z.boolean().optional(),
});

/** Exists only here, never on a real platform: sets the clock and makes things go wrong. Faults never touch it. */
export function addControl(app: FastifyInstance, city: City): void {
  app.post('/sandbox/control', (request, reply) => {
    const control = Control.safeParse(request.body);
    if (!control.success) return reply.code(400).send({ error: z.prettifyError(control.error) });
    const { clock, faults, reset } = control.data;
    if (reset) city.faults.reset();
    if (faults) city.faults.set(faults);
    if (clock) setClock(city, clock);
    return state(city);
  });
  app.get('/sandbox/state', () => state(city));
}

function setClock(city: City, clock: NonNullable<z.infer<typeof Control>['clock']>): void {
  if ('now' in clock) city.clock.standAt(clock.now);
  else if ('advanceMs' in clock) city.clock.advance(clock.advanceMs);
  else city.clock.runWithOffset('offsetMs' in clock ? clock.offsetMs : 0);
}

function state(city: City): object {
  return {
    clock: city.clock.describe(),
    faults: city.faults.list(),
    requests: Object.fromEntries(city.counts),
  };
}
