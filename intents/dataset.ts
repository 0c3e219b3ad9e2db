import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { INTENTS, type IntentName } from './intent.ts';
import { SERVICE_CODES, type ServiceCode } from './service-code.ts';

export const DATA_FOLDER = fileURLToPath(new URL('./data/', import.meta.url));
/** Sentences of the same shape that nobody trains on or reads while writing others: for measuring only. */
export const HELD_OUT_FOLDER = fileURLToPath(new URL('./held-out/', import.meta.url));
export const STYLES = ['native', 'roman', 'mixed'] as const;
const ORIGINS = ['written', 'translated', 'real'] as const;

/** One line of the training data. */
export interface Utterance {
  readonly text: string;
  readonly intent: IntentName;
  readonly serviceCode?: ServiceCode;
  readonly language: string;
  readonly style: (typeof STYLES)[number];
  readonly origin: (typeof ORIGINS)[number];
  /** The imagined group of writers: a file. */
  readonly batch: string;
  readonly file: string;
  readonly line: number;
}

export interface DataFault {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

export interface Dataset {
  readonly utterances: readonly Utterance[];
  readonly faults: readonly DataFault[];
  /** Changes whenever a byte of the data does. */
  readonly hash: string;
}

/** Reads `data/<language>/<batch>.tsv`: label, style, origin, utterance, with comments telling who the writers are. */
export function readDataset(folder: string = DATA_FOLDER): Dataset {
  const hash = createHash('sha256');
  const utterances: Utterance[] = [];
  const faults: DataFault[] = [];
  for (const file of filesIn(folder)) {
    const content = readFileSync(`${folder}${file}`, 'utf8');
    hash.update(file).update(content);
    for (const [index, line] of content.split('\n').entries()) {
      if (line === '' || line.startsWith('#')) continue;
      const read = readLine(line, file, index + 1);
      if ('message' in read) faults.push(read);
      else utterances.push(read);
    }
  }
  return { utterances, faults, hash: hash.digest('hex').slice(0, 16) };
}

function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.tsv'))
    .map((name) => name.replaceAll('\\', '/'))
    .toSorted();
}

const intents = new Map<string, IntentName>(INTENTS.map((name) => [name, name]));
const codes = new Map<string, ServiceCode>(SERVICE_CODES.map((code) => [code, code]));

function readLine(line: string, file: string, number: number): Utterance | DataFault {
  const fault = (message: string): DataFault => ({ file, line: number, message });
  const [label = '', style = '', origin = '', text = '', ...more] = line.split('\t');
  const [name = '', code] = label.split('/');
  const intent = intents.get(name);
  const serviceCode = code === undefined ? undefined : codes.get(code);
  const knownStyle = STYLES.find((each) => each === style);
  const knownOrigin = ORIGINS.find((each) => each === origin);
  if (more.length > 0 || text.trim() === '') return fault('has not four columns with tabs between them');
  if (!intent) return fault(`«${name}» is no intent`);
  if (code !== undefined && !serviceCode) return fault(`«${code}» is no complaint type`);
  if (intent !== 'file_complaint' && serviceCode !== undefined) return fault('only a complaint has a type');
  if (!knownStyle) return fault(`style «${style}» is none of ${STYLES.join(', ')}`);
  if (!knownOrigin) return fault(`origin «${origin}» is none of ${ORIGINS.join(', ')}`);
  const [language = '', batch = ''] = file.replace('.tsv', '').split('/');
  return {
    text: text.trim(),
    intent,
    language,
    style: knownStyle,
    origin: knownOrigin,
    batch,
    file,
    line: number,
    ...(serviceCode ? { serviceCode } : {}),
  };
}
