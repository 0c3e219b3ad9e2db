import { randomUUID } from 'node:crypto';
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { OutgoingMessage, ReadMark } from './message-rules.ts';
import { PairLimit } from './pair-limit.ts';

export interface CloudApiOptions {
  readonly accessToken: string;
  /** Leaves out the limit per person, for load. */
  readonly isUnlimited?: boolean;
  now?(): number;
  /** Called for everything accepted, before the answer goes out. */
  onAccepted?(message: Accepted): void;
}

export interface Accepted {
  readonly id: string;
  readonly to: string;
  readonly account: string;
  readonly message: OutgoingMessage;
}

export interface CloudApi {
  /** With version: what `WHATSAPP_API_ROOT` is set to. */
  readonly root: string;
  readonly accepted: readonly Accepted[];
  readonly readMarks: readonly { readonly messageId: string; readonly isTyping: boolean }[];
  /** Bodies that were refused because of their form: none may ever be. */
  readonly refused: readonly string[];
  readonly uploads: ReadonlyMap<string, Buffer>;
  /** Puts in what a person sent: gives its media id. */
  addMedia(bytes: Uint8Array, type: string): string;
  /** The next `times` sends are answered so. */
  failNext(times: number, status: number, code?: number, retryAfter?: string): void;
  close(): Promise<void>;
}

const VERSION = '/v25.0';

/**
 * The provider, as its documentation describes it: messages endpoint with its limits of lengths and counts, the limit per
 * person, failures on demand, media up and down. Everything it holds is for tests to look at.
 */
export async function startCloudApi(options: CloudApiOptions): Promise<CloudApi> {
  const app = Fastify({ bodyLimit: 20 * 1024 * 1024 });
  const state = new State(options);
  app.addHook('onRequest', async (request, reply) => {
    if (request.headers.authorization !== `Bearer ${options.accessToken}`) {
      await refuse(reply, 401, 190, 'Invalid OAuth access token.');
    }
  });
  addMessages(app, state);
  addMedia(app, state);
  const origin = await app.listen({ host: '127.0.0.1', port: 0 });
  state.origin = origin;
  return {
    root: origin + VERSION,
    accepted: state.accepted,
    readMarks: state.readMarks,
    refused: state.refused,
    uploads: state.uploads,
    addMedia: (bytes, type) => state.addMedia(bytes, type),
    failNext: (times, status, code, retryAfter) => {
      state.failures.push(...Array.from({ length: times }, () => ({ status, code, retryAfter })));
    },
    close: () => app.close(),
  };
}

class State {
  readonly accepted: Accepted[] = [];
  readonly readMarks: { messageId: string; isTyping: boolean }[] = [];
  readonly refused: string[] = [];
  readonly uploads = new Map<string, Buffer>();
  readonly files = new Map<string, { readonly bytes: Buffer; readonly type: string }>();
  readonly failures: {
    readonly status: number;
    readonly code: number | undefined;
    readonly retryAfter: string | undefined;
  }[] = [];
  readonly pairs = new PairLimit();
  origin = '';

  constructor(readonly options: CloudApiOptions) {}

  addMedia(bytes: Uint8Array, type: string): string {
    const id = String(400_000_000_000_000 + this.files.size);
    this.files.set(id, { bytes: Buffer.from(bytes), type });
    return id;
  }

  now(): number {
    return this.options.now?.() ?? Date.now();
  }
}

function refuse(reply: FastifyReply, status: number, code: number, message: string): FastifyReply {
  return reply
    .code(status)
    .send({ error: { message, type: 'OAuthException', code, fbtrace_id: 'A0invented' } });
}

function addMessages(app: FastifyInstance, state: State): void {
  app.post<{ Params: { account: string } }>(`${VERSION}/:account/messages`, (request, reply) => {
    const failure = state.failures.shift();
    if (failure) {
      if (failure.retryAfter !== undefined) void reply.header('retry-after', failure.retryAfter);
      return failure.code === undefined
        ? reply.code(failure.status).send('<html>')
        : refuse(reply, failure.status, failure.code, 'told to fail');
    }
    const mark = ReadMark.safeParse(request.body);
    if (mark.success) {
      state.readMarks.push({
        messageId: mark.data.message_id,
        isTyping: mark.data.typing_indicator !== undefined,
      });
      return reply.send({ success: true });
    }
    const read = OutgoingMessage.safeParse(request.body);
    if (!read.success) {
      state.refused.push(JSON.stringify({ body: request.body, issues: read.error.issues }));
      return refuse(reply, 400, 131_009, '(#131009) Parameter value is not valid');
    }
    return accept(read.data, request.params.account, state, reply);
  });
  app.get(`${VERSION}/:id`, { prefixTrailingSlash: 'no-slash' }, (request, reply) => {
    const { id } = request.params as { id: string };
    const file = state.files.get(id);
    if (!file) return /^1\d{14}$/.test(id) ? { id } : refuse(reply, 400, 100, 'Unsupported get request.');
    const url = `${state.origin}/attachments/${id}`;
    return { url, mime_type: file.type, sha256: 'invented', file_size: file.bytes.length, id };
  });
}

function accept(message: OutgoingMessage, account: string, state: State, reply: FastifyReply): FastifyReply {
  const to = message.to ?? message.recipient ?? '';
  if (!state.options.isUnlimited && !state.pairs.take(to, state.now())) {
    return refuse(reply, 400, 131_056, '(#131056) (Business Account, Consumer Account) pair rate limit hit');
  }
  const accepted = { id: `wamid.OUT${randomUUID()}`, to, account, message };
  state.accepted.push(accepted);
  state.options.onAccepted?.(accepted);
  return reply.send({
    messaging_product: 'whatsapp',
    contacts: [{ input: to, wa_id: to }],
    messages: [{ id: accepted.id, message_status: 'accepted' }],
  });
}

function addMedia(app: FastifyInstance, state: State): void {
  app.addContentTypeParser('multipart/form-data', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
  app.post(`${VERSION}/:account/media`, (request) => {
    const id = String(500_000_000_000_000 + state.uploads.size);
    state.uploads.set(id, request.body as Buffer);
    return { id };
  });
  app.get('/attachments/:id', (request, reply) => {
    const file = state.files.get((request.params as { id: string }).id);
    return file ? reply.type(file.type).send(file.bytes) : reply.code(404).send();
  });
}
