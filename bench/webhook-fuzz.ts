import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { CommandProcess } from '../bot/commands/command-process.ts';
import { WHATSAPP_ACCOUNT, WHATSAPP_SECRETS } from '../bot/http/whatsapp-stage.ts';
import { startCloudApi } from '../channels/whatsapp-cloud/testing/cloud-api.ts';
import { SignedWebhooks } from '../channels/whatsapp-cloud/testing/signed-webhooks.ts';

export interface FuzzOptions {
  readonly cases: number;
  readonly seed?: number;
}

export interface FuzzResult {
  readonly bench: 'webhook-fuzz';
  readonly cases: number;
  readonly seed: number;
  readonly statuses: Readonly<Record<string, number>>;
  /** Sentences about promises that did not hold; empty: all did. */
  readonly broken: readonly string[];
}

const PAYLOADS = new URL('../channels/whatsapp-cloud/payloads/', import.meta.url);
const ALLOWED = new Set([200, 400, 401, 403, 404, 413, 415, 429]);
const AT_ONCE = 32;

/** Bodies and headers of every kind at the webhook of the real service: allowed statuses only, and it lives. */
export async function fuzzWebhook({
  cases,
  seed = Date.now() % 1_000_000,
}: FuzzOptions): Promise<FuzzResult> {
  const dataDir = mkdtempSync(`${tmpdir()}/samvaad-fuzz-`);
  const provider = await startCloudApi({
    accessToken: WHATSAPP_SECRETS.WHATSAPP_ACCESS_TOKEN,
    isUnlimited: true,
  });
  const service = new CommandProcess(['serve'], {
    ...WHATSAPP_SECRETS,
    WHATSAPP_API_ROOT: provider.root,
    DATA_DIR: dataDir,
    PORT: '0',
    LOG_LEVEL: 'error',
  });
  try {
    const url = String((await service.firstLine())['ready']);
    const { statuses, broken } = await throwAt(url, cases, seed);
    const live = await fetch(`${url}/health/live`).catch(() => undefined);
    if (live?.status !== 200) broken.push('the process does not live');
    for (const refused of provider.refused.slice(0, 3))
      broken.push(`the provider refused a reply: ${refused}`);
    if (/"loop_failed"|"turn_failed"|"webhook_failed"/.test(service.stderr)) broken.push('something threw');
    return { bench: 'webhook-fuzz', cases, seed, statuses, broken };
  } finally {
    service.signal('SIGTERM');
    await service.end();
    await provider.close();
    rmSync(dataDir, { recursive: true });
  }
}

interface Thrown {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly isSigned: boolean;
}

async function throwAt(
  url: string,
  cases: number,
  seed: number,
): Promise<{ statuses: Record<string, number>; broken: string[] }> {
  const webhooks = new SignedWebhooks({
    url: `${url}/webhooks/whatsapp`,
    appSecret: WHATSAPP_SECRETS.WHATSAPP_APP_SECRET,
    account: WHATSAPP_ACCOUNT,
  });
  const statuses: Record<string, number> = {};
  const broken: string[] = [];
  const one = async ({ body, headers, isSigned }: Thrown): Promise<void> => {
    const json = { 'content-type': 'application/json', ...headers };
    const all = isSigned ? { ...json, 'x-hub-signature-256': webhooks.sign(body) } : json;
    const status = await webhooks.raw(body, all).catch(() => 0);
    statuses[status] = (statuses[status] ?? 0) + 1;
    if (!ALLOWED.has(status))
      broken.push(`status ${status} for ${JSON.stringify({ body, headers, isSigned })}`);
    if (!isSigned && status === 200) broken.push(`accepted without a signature: ${JSON.stringify(body)}`);
  };
  const thrown = fc.sample(arbitrary(), { numRuns: cases, seed });
  for (let at = 0; at < thrown.length; at += AT_ONCE)
    await Promise.all(thrown.slice(at, at + AT_ONCE).map(one));
  await webhooks.close();
  return { statuses, broken: broken.slice(0, 20) };
}

function arbitrary(): fc.Arbitrary<Thrown> {
  const recorded = readdirSync(PAYLOADS).map((name) => readFileSync(new URL(name, PAYLOADS), 'utf8'));
  const mutated = fc
    .tuple(fc.constantFrom(...recorded), fc.nat(), fc.jsonValue())
    .map(([text, place, value]) => JSON.stringify(withAnother(JSON.parse(text), place, value)));
  const letters = fc.constantFrom(...'abcXYZ019-/;=,. "');
  const headers = fc.dictionary(
    fc.constantFrom(
      'content-type',
      'accept',
      'x-forwarded-for',
      'x-hub-signature',
      'user-agent',
      'x-hub-signature-256',
    ),
    fc.string({ unit: letters, maxLength: 60 }).map((text) => text.trim()),
    { maxKeys: 3 },
  );
  return fc.record({
    body: fc.oneof({ weight: 5, arbitrary: mutated }, fc.json(), fc.string({ unit: 'binary' })),
    headers: fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, headers),
    isSigned: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false)),
  });
}

/** The same JSON with another value in one of its places, counted through. */
function withAnother(json: unknown, place: number, value: unknown): unknown {
  const places: [Record<string, unknown>, string][] = [];
  const root: Record<string, unknown> = { json };
  const walk = (node: object): void => {
    for (const [key, child] of Object.entries(node)) {
      places.push([node as Record<string, unknown>, key]);
      if (typeof child === 'object' && child !== null) walk(child as object);
    }
  };
  walk(root);
  const [node, key] = places[place % places.length] ?? [root, 'json'];
  node[key] = value;
  return root['json'];
}
