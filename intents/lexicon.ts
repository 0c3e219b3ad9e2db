import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Lexicon, type ConceptWords } from './classify/lexicon.ts';
import type { DataFault } from './dataset.ts';
import { normalise } from './understand/normalise.ts';

const FOLDER = fileURLToPath(new URL('./lexicon/', import.meta.url));
/** Concepts are numbered in one byte. */
const MOST_CONCEPTS = 255;

export interface LexiconFiles {
  readonly lexicon: Lexicon;
  readonly faults: readonly DataFault[];
  /** Words by language, for the check to count. */
  readonly words: Readonly<Record<string, number>>;
  readonly hash: string;
}

/** Reads `lexicon/<language>.tsv`: a concept, a tab, the words that mean it in this language, in any script. */
export function readLexicon(folder: string = FOLDER): LexiconFiles {
  const hash = createHash('sha256');
  const lists: ConceptWords[] = [];
  const faults: DataFault[] = [];
  const words: Record<string, number> = {};
  for (const file of filesIn(folder)) {
    const content = readFileSync(`${folder}${file}`, 'utf8');
    hash.update(file).update(content);
    for (const [index, line] of content.split('\n').entries()) {
      if (line === '' || line.startsWith('#')) continue;
      const read = readLine(line);
      if (typeof read === 'string') faults.push({ file: `lexicon/${file}`, line: index + 1, message: read });
      else lists.push(read);
      words[file.replace('.tsv', '')] = (words[file.replace('.tsv', '')] ?? 0) + line.split(' ').length;
    }
  }
  const concepts = new Set(lists.map(({ concept }) => concept));
  if (concepts.size > MOST_CONCEPTS)
    faults.push({ file: 'lexicon', line: 0, message: `more than ${MOST_CONCEPTS} concepts` });
  return { lexicon: Lexicon.of(lists), faults, words, hash: hash.digest('hex').slice(0, 16) };
}

function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .toSorted();
}

function readLine(line: string): ConceptWords | string {
  const [concept = '', words = '', ...more] = line.split('\t');
  if (more.length > 0 || !/^[a-z_]+$/.test(concept) || words.trim() === '') {
    return 'has to be a concept, one tab, words with spaces between them';
  }
  return { concept, words: words.trim().split(/\s+/).map(normalise) };
}
