interface Node<V> {
  readonly next: Map<number, Node<V>>;
  part?: Part<V>;
}

/** A beginning or an ending of a word, and what it stands for. */
export interface Part<V> {
  readonly length: number;
  readonly value: V;
}

/** Beginnings (or endings) of words, letter by letter: most words leave the tree after a letter or two. */
export class LetterTree<V> {
  readonly #root: Node<V> = { next: new Map() };
  readonly #atEnd: boolean;

  constructor(parts: Iterable<readonly [part: string, value: V]>, side: 'beginnings' | 'endings') {
    this.#atEnd = side === 'endings';
    for (const [part, value] of parts) this.#add(part, value);
  }

  #add(part: string, value: V): void {
    let node = this.#root;
    for (let at = 0; at < part.length; at += 1) {
      const code = this.#codeAt(part, at);
      let next = node.next.get(code);
      if (!next) node.next.set(code, (next = { next: new Map() }));
      node = next;
    }
    node.part = { length: part.length, value };
  }

  /** Those that a word has, shortest first. */
  partsOf(word: string): readonly Part<V>[] {
    let found: Part<V>[] | undefined;
    let node: Node<V> | undefined = this.#root;
    for (let at = 0; at < word.length; at += 1) {
      node = node.next.get(this.#codeAt(word, at));
      if (!node) break;
      if (node.part) (found ??= []).push(node.part);
    }
    return found ?? NONE;
  }

  #codeAt(word: string, at: number): number {
    return word.charCodeAt(this.#atEnd ? word.length - 1 - at : at);
  }
}

const NONE: readonly never[] = [];
