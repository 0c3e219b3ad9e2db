import type { FastifyRequest } from 'fastify';

/** A test that looks at what is really stored names itself in this header: no fault strikes it and nothing is hidden. */
export const OBSERVER_HEADER = 'x-sandbox-observer';

export function isObserver(request: FastifyRequest): boolean {
  return request.headers[OBSERVER_HEADER] !== undefined;
}
