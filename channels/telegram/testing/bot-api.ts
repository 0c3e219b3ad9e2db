import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { z } from 'zod';
import { BotState, type Accepted, type BotApiOptions } from './bot-state.ts';
import { METHODS } from './methods.ts';
import { TestPerson } from './test-person.ts';

export type { Accepted } from './bot-state.ts';

export interface BotApi {
  /** What `TELEGRAM_API_ROOT` is set to. */
  readonly root: string;
  readonly accepted: readonly Accepted[];
  /** Calls that were refused because of their form: none may ever be. */
  readonly refused: readonly string[];
  readonly state: BotState;
  person(id: number): TestPerson;
  /** The next `times` messages are answered so. */
  failNext(times: number, status: number, description: string, retryAfter?: number): void;
  close(): Promise<void>;
}

const Params = z.object({ token: z.string(), method: z.string() });

/**
 * The Bot API as its documentation describes it, for tests: updates that come again until they are confirmed, limits of
 * lengths and counts, the limit per person, failures on demand, files up and down, webhooks. Everything it holds is there
 * to be looked at.
 */
export async function startBotApi(options: BotApiOptions): Promise<BotApi> {
  const app = Fastify({ bodyLimit: 60 * 1024 * 1024, forceCloseConnections: true });
  const state = new BotState(options);
  app.addContentTypeParser('multipart/form-data', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, fieldsOf(body as Buffer)),
  );
  app.all('/bot:token/:method', async (request, reply) => {
    const { token, method } = Params.parse(request.params);
    if (token !== options.token) return refuse(reply, 401, 'Unauthorized');
    const run = METHODS[method];
    if (!run) return refuse(reply, 404, 'Not Found: method not found');
    const answer = await run(
      state,
      (request.body ?? {}) as Readonly<Record<string, unknown>>,
      () => request.raw.socket.destroyed,
    );
    if (answer.ok) return reply.send({ ok: true, result: answer.result });
    return refuse(reply, answer.status, answer.description, answer.retryAfter);
  });
  addFiles(app, state, options.token);
  const root = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    root,
    accepted: state.accepted,
    refused: state.refused,
    state,
    person: (id) => new TestPerson(id, state),
    failNext: (times, status, description, retryAfter) => {
      const failure = { status, description, ...(retryAfter === undefined ? {} : { retryAfter }) };
      state.failures.push(...Array.from({ length: times }, () => failure));
    },
    close: async () => {
      state.updates.close();
      await app.close();
    },
  };
}

function refuse(reply: FastifyReply, status: number, description: string, retryAfter?: number): FastifyReply {
  const parameters = retryAfter === undefined ? {} : { parameters: { retry_after: retryAfter } };
  return reply.code(status).send({ ok: false, error_code: status, description, ...parameters });
}

function addFiles(app: FastifyInstance, state: BotState, token: string): void {
  app.get('/file/bot:token/*', (request, reply) => {
    const { token: given, '*': path } = request.params as { token: string; '*': string };
    const bytes = given === token ? state.files.get(path) : undefined;
    return bytes ? reply.type('application/octet-stream').send(bytes) : reply.code(404).send();
  });
}

/** Text fields of a form, and of a file its size: enough to see what was sent. */
function fieldsOf(body: Buffer): Readonly<Record<string, unknown>> {
  const boundary = body.subarray(0, body.indexOf('\r\n')).toString('latin1');
  const parts = body.toString('latin1').split(boundary).slice(1, -1);
  return Object.fromEntries(
    parts.map((part) => {
      const [head = '', ...rest] = part.split('\r\n\r\n');
      const content = Buffer.from(rest.join('\r\n\r\n').slice(0, -2), 'latin1');
      const name = /name="?([\w-]+)"?/.exec(head)?.[1] ?? '';
      return [
        name,
        /filename=/.test(head) ? { size: content.length, bytes: content } : content.toString('utf8'),
      ];
    }),
  );
}
