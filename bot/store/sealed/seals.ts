import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import type { Json } from '../port.ts';
import { newNonce, NONCE_BYTES } from './nonces.ts';
import { RecentlySealed } from './recently-sealed.ts';
import { checkOf, derivedKeys, type StoreKeys } from './store-keys.ts';

const ALGORITHM = 'aes-256-gcm';
const KEY_BYTES = 32;
const TAG_BYTES = 16;
/** 192 bits: two things never share a token. */
const TOKEN_LETTERS = 32;
const MOST_OPENED = 1_000;
/** Some eight megabytes: a person's session of a minute ago, at the five messages a second of a middling city. */
const MOST_RECENT = 2_000;

/** A conversation's or a citizen's own key, and what its vault keeps with it. */
export interface OpenedVault {
  readonly key: KeyObject;
  /** The provider's user id of a conversation, the mobile of a citizen. */
  readonly secret: string;
}

/**
 * What is done with the keys of a store. Personal data are sealed under a random key of each conversation and citizen;
 * those keys lie in vaults, sealed under the store's own, so that destroying a vault makes all that it sealed unreadable. What
 * must be found again by its value is stored as a token, a keyed hash.
 */
export class Seals {
  /** Tells a wrong key, and names the right one, without telling anything of it. */
  readonly check: string;
  /** For what belongs to no one conversation yet: waiting inputs, kept files. */
  readonly own: KeyObject;
  private readonly vaults: KeyObject;
  private readonly tokens: KeyObject;
  private readonly nonces: KeyObject;
  private readonly recent = new RecentlySealed(MOST_RECENT);
  private readonly opened = new Map<string, OpenedVault & { readonly owner: string }>();

  /** `keys`: those that the master key's envelope holds; absent: of a store that has none, derived from the master key. */
  constructor(master: Uint8Array, keys: StoreKeys = derivedKeys(master)) {
    this.own = createSecretKey(keys.own);
    this.vaults = createSecretKey(keys.vaults);
    this.tokens = createSecretKey(keys.tokens);
    this.nonces = createSecretKey(keys.nonces);
    this.check = checkOf(master);
  }

  /** The same parts always give the same token; no part can be read from it. */
  token(...parts: readonly string[]): string {
    const hash = createHmac('sha256', this.tokens).update(parts.join('\u0000'));
    return hash.digest('base64url').slice(0, TOKEN_LETTERS);
  }

  /** `about` says what and whose it is: sealed text moved to another place does not open there. */
  seal(key: KeyObject, about: string, value: Json): string {
    const text = JSON.stringify(value) as string | undefined;
    if (text === undefined) throw new TypeError(`${about}: nothing to seal`);
    const sealed = encrypt(key, about, Buffer.from(text), newNonce()).toString('base64');
    this.recent.keep({ key, about, sealed, text });
    return sealed;
  }

  /** Throws where it was not sealed so. */
  open(key: KeyObject, about: string, sealed: Json): Json {
    if (typeof sealed !== 'string') throw new TypeError(`${about}: not sealed`);
    const text =
      this.recent.find(key, about, sealed) ?? decrypt(key, about, Buffer.from(sealed, 'base64')).toString();
    return JSON.parse(text) as Json;
  }

  /** Equal bytes give equal sealed bytes, so that a file is kept once. */
  sealBytes(about: string, bytes: Uint8Array): Uint8Array {
    const nonce = createHmac('sha256', this.nonces).update(bytes).digest().subarray(0, NONCE_BYTES);
    return encrypt(this.own, about, bytes, nonce);
  }

  openBytes(about: string, sealed: Uint8Array): Uint8Array {
    return decrypt(this.own, about, sealed);
  }

  newVault(owner: string, secret: string): OpenedVault & { readonly vault: string } {
    const bytes = randomBytes(KEY_BYTES);
    const opened = { key: createSecretKey(bytes), secret };
    const vault = this.seal(this.vaults, `vault ${owner}`, [bytes.toString('base64'), secret]);
    this.remember(vault, { owner, ...opened });
    return { ...opened, vault };
  }

  /** Those opened last are remembered: under load each vault is needed several times within a second. */
  openVault(owner: string, vault: string): OpenedVault {
    const known = this.opened.get(vault);
    if (known?.owner === owner) return known;
    const [key, secret] = this.open(this.vaults, `vault ${owner}`, vault) as readonly [string, string];
    const opened = { owner, key: createSecretKey(Buffer.from(key, 'base64')), secret };
    this.remember(vault, opened);
    return opened;
  }

  private remember(vault: string, opened: OpenedVault & { readonly owner: string }): void {
    if (this.opened.size >= MOST_OPENED) this.opened.clear();
    this.opened.set(vault, opened);
  }
}

/** Nonce, tag, text. */
function encrypt(key: KeyObject, about: string, plain: Uint8Array, nonce: Uint8Array): Buffer {
  const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(Buffer.from(about));
  const text = cipher.update(plain);
  cipher.final();
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

function decrypt(key: KeyObject, about: string, sealed: Uint8Array): Buffer {
  const decipher = createDecipheriv(ALGORITHM, key, sealed.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(about));
  decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  const plain = decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES));
  decipher.final();
  return plain;
}
