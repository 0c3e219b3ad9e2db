import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const FOLDERS = ['bot', 'channels', 'intents', 'locales', 'backend-adapter', 'bench'];

interface Source {
  readonly path: string;
  readonly text: string;
  /** Paths from the root; packages by their names. */
  readonly imports: readonly string[];
}

const SOURCES = FOLDERS.flatMap((folder) =>
  readdirSync(`${ROOT}${folder}`, { recursive: true })
    .map((name) => `${folder}/${String(name)}`)
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .map(read),
);

function read(path: string): Source {
  const text = readFileSync(`${ROOT}${path}`, 'utf8');
  const imports = [
    ...text.matchAll(/(?:^import|^(?:import|export)\b[^;'"]*\bfrom)\s*['"]([^'"]+)['"]/gm),
  ].map(([, from]) => {
    const name = from as string;
    return name.startsWith('.') ? relative(ROOT, join(ROOT, dirname(path), name)) : name;
  });
  return { path, text, imports };
}

/** Every import from files under `from` that `isForbidden`, as «file → import». */
function trespasses(from: string, isForbidden: (imported: string, path: string) => boolean): string[] {
  const inside = SOURCES.filter(({ path }) => path.startsWith(from));
  expect(inside.length).toBeGreaterThan(0);
  return inside.flatMap(({ path, imports }) =>
    imports.filter((each) => isForbidden(each, path)).map((each) => `${path} → ${each}`),
  );
}

const under =
  (...folders: readonly string[]) =>
  (imported: string): boolean =>
    folders.some((folder) => imported.startsWith(folder));

describe('who may know whom', () => {
  test('channels know neither understanding, texts, platform nor dialogue', () => {
    const isAllowed = under('bot/engine/json.ts');
    expect(
      trespasses(
        'channels/',
        (each) => under('intents/', 'locales/', 'backend-adapter/', 'bot/')(each) && !isAllowed(each),
      ),
    ).toEqual([]);
  });

  test('understanding knows nothing of the service, its channels or the platform', () => {
    expect(trespasses('intents/', under('bot/', 'channels/', 'backend-adapter/', 'locales/'))).toEqual([]);
  });

  test('the platform client knows nothing of dialogue, channels or texts', () => {
    expect(
      trespasses('backend-adapter/upyog/', under('bot/', 'channels/', 'locales/', 'backend-adapter/sandbox')),
    ).toEqual([]);
  });

  test('the sandbox city knows nothing of us: it could be anybody’s platform', () => {
    expect(
      trespasses(
        'backend-adapter/sandbox/',
        under('bot/', 'channels/', 'locales/', 'intents/', 'backend-adapter/upyog'),
      ),
    ).toEqual([]);
  });

  test('flows name no channel, no store and no concrete platform', () => {
    expect(
      trespasses(
        'bot/flows/',
        under('channels/', 'bot/store/', 'backend-adapter/upyog', 'backend-adapter/sandbox'),
      ),
    ).toEqual([]);
  });

  test('understanding does no I/O after loading: only loading and its command line touch files', () => {
    const readers = trespasses('intents/', (each) => each.startsWith('node:fs')).map(
      (each) => each.split(' ')[0],
    );
    expect(new Set(readers)).toEqual(
      new Set([
        'intents/dataset.ts',
        'intents/evaluate/word-list.ts',
        'intents/json-lines.ts',
        'intents/lexicon.ts',
        'intents/model.ts',
      ]),
    );
  });
});

describe('one place for each thing', () => {
  test('only config.ts reads the environment', () => {
    const readers = SOURCES.filter(({ text }) => /process\.env\b(?!\s*\})/.test(withoutComments(text)));
    expect(readers.map(({ path }) => path)).toEqual(['bot/config.ts']);
  });

  test('natural is imported by its parts: the whole loads database drivers and reads .env', () => {
    expect(SOURCES.filter(({ imports }) => imports.includes('natural')).map(({ path }) => path)).toEqual([]);
  });

  test('nothing is called utils, helpers, common or manager', () => {
    const vague = /(^|[/-])(utils?|helpers?|common|managers?)([.-]|\/)/;
    expect(SOURCES.map(({ path }) => path).filter((path) => vague.test(path))).toEqual([]);
  });

  test('every environment variable is explained in .env.example', () => {
    const config = readFileSync(`${ROOT}bot/config.ts`, 'utf8');
    const read = [...config.matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map(([, name]) => name as string);
    const example = readFileSync(`${ROOT}.env.example`, 'utf8');
    expect(read.length).toBeGreaterThan(10);
    expect(read.filter((name) => !new RegExp(`^${name}=`, 'm').test(example))).toEqual([]);
  });
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
}
