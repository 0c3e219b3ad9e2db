import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { City } from './city.ts';
import { PlatformError } from './errors.ts';
import { isObserver } from './observer.ts';
import { addBills } from './routes/bills.ts';
import { addControl, CONTROL_PREFIX } from './routes/control.ts';
import { addFiles } from './routes/files.ts';
import { addMasters } from './routes/masters.ts';
import { addPgr } from './routes/pgr.ts';
import { addRecords } from './routes/records.ts';
import { addUsers } from './routes/users.ts';
import { addWorkflow } from './routes/workflow.ts';

const BODY_LIMIT_BYTES = 30 * 1024 * 1024;

/** The whole city on one port, as the gateway shows it. */
export async function buildServer(city: City): Promise<FastifyInstance> {
  const app = Fastify({ bodyLimit: BODY_LIMIT_BYTES, forceCloseConnections: true });
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => {
      done(null, Object.fromEntries(new URLSearchParams(String(body))));
    },
  );
  addFaults(app, city);
  app.setErrorHandler((error, _request, reply) => answerError(error, reply));
  app.setNotFoundHandler((_request, reply) =>
    answerError(new PlatformError('ResourceNotFoundException', 'The resource is not found', 404), reply),
  );
  addUsers(app, city);
  addMasters(app, city);
  addPgr(app, city);
  addWorkflow(app, city);
  addRecords(app, city);
  addBills(app, city);
  await addFiles(app, city);
  addControl(app, city);
  return app;
}

/** A service answers 400 for whatever it did not expect, too. */
function answerError(error: unknown, reply: FastifyReply): FastifyReply {
  if (error instanceof PlatformError) return reply.code(error.status).send(error.body());
  const unexpected = new PlatformError('CustomException', 'An unhandled exception occurred on the server');
  return reply.code(400).send(unexpected.body());
}

/** Makes go wrong what the control route asked for; counts what comes in. */
function addFaults(app: FastifyInstance, city: City): void {
  const pathOf = (request: FastifyRequest): string => request.url.split('?')[0] ?? request.url;
  app.addHook('onRequest', async (request, reply) => {
    const path = pathOf(request);
    if (path.startsWith(CONTROL_PREFIX) || isObserver(request)) return;
    city.counts.set(path, (city.counts.get(path) ?? 0) + 1);
    const slow = city.faults.strike('slow', path);
    if (slow) await new Promise((resolve) => setTimeout(resolve, slow.delayMs));
    if (city.faults.strike('down', path)) {
      reply.hijack();
      request.raw.socket.destroy();
      return;
    }
    const fail = city.faults.strike('fail', path);
    if (fail) {
      if (fail.retryAfter !== undefined) reply.header('retry-after', fail.retryAfter);
      await answerError(
        new PlatformError('InjectedFault', 'The sandbox was told to fail', fail.status),
        reply,
      );
    }
  });
  app.addHook('onSend', async (request, reply, payload) => {
    const path = pathOf(request);
    if (path.startsWith(CONTROL_PREFIX) || isObserver(request)) return payload;
    if (city.faults.strike('drop_after_work', path)) {
      request.raw.socket.destroy();
      return payload;
    }
    if (!city.faults.strike('garbage', path)) return payload;
    reply.code(200).type('text/html').removeHeader('content-length');
    return '<html>proxy error</html>';
  });
}
