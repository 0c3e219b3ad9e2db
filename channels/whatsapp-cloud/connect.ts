import { request } from 'undici';
import { z } from 'zod';
import type { FetchMedia, InboundMessage, SendResult } from '../channel.ts';
import { httpTransport, type HttpCall, type HttpTransport, isNetworkFailure } from '../http-transport.ts';
import type { WhatsAppCall } from './encode.ts';
import { judge } from './judge.ts';
import { downloadMedia, MEDIA_HOSTS, uploadMedia, type MediaAccess } from './media.ts';
import { ReadMarks } from './read-marks.ts';

export interface WhatsAppCloudSettings {
  /** Our number, as the provider names it. */
  readonly phoneNumberId: string;
  readonly accessToken: string;
  /** Signs what the provider sends us. */
  readonly appSecret: string;
  /** Chosen by us, typed in at the provider: proves who subscribes the webhook. */
  readonly verifyToken: string;
  /** With version, without a slash at the end. */
  readonly apiRoot: string;
  /** `authorization` (Bearer), or the header of a solution provider that takes the bare token. */
  readonly authHeader: string;
  /** Hosts beside the provider's own that serve its media. */
  readonly mediaHosts: readonly string[];
}

export interface WhatsAppCloudConnection {
  readonly transport: HttpTransport<WhatsAppCall>;
  readonly fetchMedia: FetchMedia;
  /** These messages are stored: their senders may see that we have read them. */
  stored(messages: readonly InboundMessage[]): void;
  /** undefined: the provider answers and knows our token. */
  trouble(): Promise<string | undefined>;
  close(): Promise<void>;
}

/** A kept file of ours, by its id. */
export type ReadFile = (id: string) => Promise<{ readonly type: string; readonly bytes: Uint8Array } | null>;

/** Opens connections to the provider when they are first needed: an unreachable one delays no start. */
export function connectWhatsAppCloud(
  settings: WhatsAppCloudSettings,
  readFile: ReadFile,
): WhatsAppCloudConnection {
  const access: MediaAccess = {
    root: settings.apiRoot,
    headers: authorisation(settings),
    hosts: [...MEDIA_HOSTS, ...settings.mediaHosts],
  };
  const transport = httpTransport<WhatsAppCall>({
    ...access,
    judge,
    prepare: (call) =>
      call.upload ? withUpload(call, call.upload, access, readFile) : Promise.resolve(call),
  });
  const marks = new ReadMarks((call) => transport.tell(call));
  return {
    transport: {
      ...transport,
      deliver: async (call, key) => {
        const result = await transport.deliver(call, key);
        const { to, recipient } = call.body as { readonly to?: string; readonly recipient?: string };
        if (result.kind === 'accepted') marks.answered(to ?? recipient ?? '');
        return result;
      },
    },
    fetchMedia: (media, account, most) => downloadMedia(media, account, access, most),
    stored: (messages) => {
      for (const { account, user, providerId } of messages) marks.received(account, user, providerId);
    },
    trouble: () => troubleOf(`${settings.apiRoot}/${settings.phoneNumberId}?fields=id`, access),
    close: () => {
      marks.stop();
      return transport.close();
    },
  };
}

function authorisation({ authHeader, accessToken }: WhatsAppCloudSettings): Record<string, string> {
  const name = authHeader.toLowerCase();
  return { [name]: name === 'authorization' ? `Bearer ${accessToken}` : accessToken };
}

type NotSent = Exclude<SendResult, { readonly kind: 'accepted' }>;
const AFTER_NO_ANSWER_MS = 2_000;

async function withUpload(
  { path, body }: WhatsAppCall,
  upload: NonNullable<WhatsAppCall['upload']>,
  access: MediaAccess,
  readFile: ReadFile,
): Promise<HttpCall | NotSent> {
  const file = await readFile(upload.media);
  if (!file) return { kind: 'final', reason: 'media_gone' };
  const [, account = ''] = path.split('/');
  try {
    const given = await uploadMedia({ account, ...file, type: upload.type }, access);
    if (!given.ok) {
      const result = judge(given);
      return result.kind === 'accepted' ? { kind: 'final', reason: 'media_refused' } : result;
    }
    const content = body as Readonly<Record<string, object>>;
    return {
      path,
      body: { ...content, [upload.into]: { ...content[upload.into], id: given.id } } as HttpCall['body'],
    };
  } catch (error) {
    if (!isNetworkFailure(error)) throw error;
    return { kind: 'retry', afterMs: AFTER_NO_ANSWER_MS, reason: 'unreachable' };
  }
}

const HEALTH_TIMEOUT_MS = 2_000;
const Refused = z.object({ error: z.object({ code: z.number() }) });

async function troubleOf(url: string, { headers }: MediaAccess): Promise<string | undefined> {
  try {
    const answer = await request(url, { headers, signal: AbortSignal.timeout(HEALTH_TIMEOUT_MS) });
    const code = Refused.safeParse(await answer.body.json().catch(() => undefined)).data?.error.code;
    return answer.statusCode === 401 || code === 190 ? 'not_authorised' : undefined;
  } catch (error) {
    if (!isNetworkFailure(error)) throw error;
    return 'unreachable';
  }
}
