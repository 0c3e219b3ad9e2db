import type { Features } from './features.ts';

const BITS = 20;
/** One bit per word: 128 KB, and of words never heard one in forty is taken for heard where 25,000 were. */
export const VOCABULARY_BYTES = 1 << (BITS - 3);

/** Which words training has heard, by their sound, whatever script they came in. */
export class Vocabulary {
  constructor(readonly bytes: Uint8Array = new Uint8Array(VOCABULARY_BYTES)) {}

  add({ sounds, soundCount }: Features): void {
    for (let at = 0; at < soundCount; at += 1) {
      const bit = bitOf(sounds[at] as number);
      this.bytes[bit >>> 3] = (this.bytes[bit >>> 3] as number) | (1 << (bit & 7));
    }
  }

  /** The share of a text's words that were heard; 1 where there are none. */
  share({ sounds, soundCount }: Features): number {
    let heard = 0;
    for (let at = 0; at < soundCount; at += 1) {
      const bit = bitOf(sounds[at] as number);
      heard += ((this.bytes[bit >>> 3] as number) >>> (bit & 7)) & 1;
    }
    return soundCount === 0 ? 1 : heard / soundCount;
  }
}

function bitOf(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> (32 - BITS);
}
