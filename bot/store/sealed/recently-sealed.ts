import type { KeyObject } from 'node:crypto';

/** The nonce at the beginning of a sealed text, as base64 letters: no two sealed texts share one. */
const NAME_LETTERS = 16;

interface Kept {
  readonly key: KeyObject;
  readonly about: string;
  readonly sealed: string;
  readonly text: string;
}

/**
 * What this process has sealed last, in the clear. A message is sealed when it comes in and opened by its turn, a reply
 * sealed by the turn and opened to be sent, both within milliseconds: what is found here need not be deciphered.
 */
export class RecentlySealed {
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly most: number) {}

  keep(entry: Kept): void {
    this.kept.set(entry.sealed.slice(0, NAME_LETTERS), entry);
    if (this.kept.size > this.most) this.dropOldest();
  }

  /** Undefined where it was not sealed here, under this key and for this purpose. */
  find(key: KeyObject, about: string, sealed: string): string | undefined {
    const found = this.kept.get(sealed.slice(0, NAME_LETTERS));
    const isSame = found?.sealed === sealed && found.about === about && found.key === key;
    return isSame ? found.text : undefined;
  }

  private dropOldest(): void {
    const oldest = this.kept.keys().next();
    if (!oldest.done) this.kept.delete(oldest.value);
  }
}
