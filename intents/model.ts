import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Classifier } from './classify/classifier.ts';
import type { Calibration } from './classify/confidence.ts';
import { BUCKETS } from './classify/hash.ts';
import { Lexicon } from './classify/lexicon.ts';
import { Rarity } from './classify/vector.ts';
import { Vocabulary, VOCABULARY_BYTES } from './classify/vocabulary.ts';

/** What training makes: two linear models over the same features, and where their confidences are cut. */
export interface Model {
  /** Of the data and of how it was trained: an older model is not used. */
  readonly hash: string;
  readonly rarity: Rarity;
  readonly lexicon: Lexicon;
  /** Intents, and complaint types below them. */
  readonly meaning: Classifier;
  readonly language: Classifier;
  readonly calibration: {
    readonly intent: Calibration;
    /** The chance that it is any of the intents. */
    readonly scope: Calibration;
    readonly service: Calibration;
  };
  readonly thresholds: Thresholds;
}

export interface Thresholds {
  /** From here on an intent is acted upon. */
  readonly act: number;
  /** Where the chance of being in scope is below this nothing is guessed. */
  readonly reject: number;
  /** From here on a complaint type counts as said. */
  readonly service: number;
}

const FOLDER = fileURLToPath(new URL('./model/', import.meta.url));
const FILE = `${FOLDER}model.bin`;

const Weights = z.object({ weights: z.array(z.number()) });

/** Of the file's layout: a file of another is none. */
const FORMAT = 4;

const Head = z.object({
  format: z.literal(FORMAT),
  hash: z.string(),
  lexiconEntries: z.number().int(),
  thresholds: z.object({ act: z.number(), reject: z.number(), service: z.number() }),
  calibration: z.object({ intent: Weights, scope: Weights, service: Weights }),
  classifiers: z.array(
    z.object({
      labels: z.array(z.string()),
      scales: z.array(z.number()),
      bias: z.array(z.number()),
      calibration: Weights,
    }),
  ),
});

export function writeModel(model: Model): void {
  const { hash, thresholds, rarity, lexicon, calibration: cuts } = model;
  const classifiers = [model.meaning, model.language];
  const head = JSON.stringify({
    format: FORMAT,
    hash,
    lexiconEntries: lexicon.hashes.length,
    thresholds,
    calibration: cuts,
    classifiers: classifiers.map(({ labels, linear, calibration }) => ({
      labels,
      scales: [...linear.scales],
      bias: [...linear.bias],
      calibration,
    })),
  });
  const size = Buffer.alloc(4);
  size.writeUInt32LE(Buffer.byteLength(head));
  const parts = [
    size,
    Buffer.from(head),
    rarity.quantised,
    rarity.vocabulary.bytes,
    lexicon.hashes,
    lexicon.concepts,
    ...classifiers.map(({ linear }) => linear.weights),
  ];
  mkdirSync(FOLDER, { recursive: true });
  const temporary = `${FILE}.${process.pid}`;
  writeFileSync(
    temporary,
    Buffer.concat(parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength))),
  );
  renameSync(temporary, FILE);
}

/** The trained model, or undefined where there is none that this version can read. */
export function readModel(): Model | undefined {
  if (!existsSync(FILE)) return undefined;
  const bytes = readFileSync(FILE);
  const headEnd = 4 + bytes.readUInt32LE(0);
  const head = Head.safeParse(JSON.parse(bytes.toString('utf8', 4, headEnd)));
  if (!head.success) return undefined;
  const part = (from: number, length: number): Uint8Array =>
    new Uint8Array(bytes.buffer, bytes.byteOffset + from, length);
  const rarity = new Rarity(
    part(headEnd, BUCKETS),
    new Vocabulary(part(headEnd + BUCKETS, VOCABULARY_BYTES)),
  );
  const { hash, thresholds, calibration, lexiconEntries } = head.data;
  const lexiconAt = headEnd + BUCKETS + VOCABULARY_BYTES;
  const lexicon = new Lexicon(
    new Int32Array(part(lexiconAt, lexiconEntries * 4).slice().buffer),
    part(lexiconAt + lexiconEntries * 4, lexiconEntries),
  );
  let at = lexiconAt + lexiconEntries * 5;
  const [meaning, language] = head.data.classifiers.map(
    ({ labels, scales, bias, calibration }): Classifier => {
      const length = rarity.rows * labels.length;
      const weights = new Int8Array(bytes.buffer, bytes.byteOffset + at, length);
      at += length;
      const linear = {
        classes: labels.length,
        weights,
        scales: Float32Array.from(scales),
        bias: Float32Array.from(bias),
      };
      return { labels, linear, calibration };
    },
  );
  if (!meaning || !language) return undefined;
  return { hash, thresholds, calibration, rarity, lexicon, meaning, language };
}

/** Bytes on disk. */
export function modelBytes(): number {
  return existsSync(FILE) ? readFileSync(FILE).byteLength : 0;
}
