import { z } from 'zod';
import type { LocalText } from '../engine/city.ts';
import { isLanguageTag } from './cell.ts';
import { localText } from './city-file.ts';
import type { CityFault } from './fault.ts';
import { readYaml } from './yaml-file.ts';

/** Something that the city itself wrote and signed for its residents. */
export interface InformationEntry {
  /** The file's name without `.md`. */
  readonly id: string;
  readonly topics: readonly string[];
  readonly titles: LocalText;
  /** How people ask for it, in every language together. */
  readonly asked: readonly string[];
  readonly texts: LocalText;
  /** The law, resolution or notice it is from, and who signed it. */
  readonly source: string;
  readonly approvedBy: string;
  /** `YYYY-MM-DD`, the last day on which it may be said without «please confirm at the office». */
  readonly validUntil: string;
}

const filled = z.string('is missing').min(1, 'is empty');

const head = z.strictObject({
  topics: z.array(filled).default([]),
  titles: localText,
  asked: z.record(z.string().refine(isLanguageTag, 'is not a language tag like hi'), filled).default({}),
  source: filled,
  approvedBy: filled,
  validUntil: filled.pipe(z.iso.date('is not a date like 2026-01-26')),
});

/** `information/*.md`: YAML between `---` lines, then a section `## hi` for each language; English is needed. */
export function readInformation(
  text: string,
  file: string,
  id: string,
): { readonly value?: InformationEntry; readonly faults: readonly CityFault[] } {
  const parts = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)([\s\S]*)$/.exec(text);
  if (!parts)
    return { faults: [{ file, line: 1, message: 'begins without its YAML head between two lines of ---' }] };
  const [, yaml = '', body = ''] = parts;
  const read = readYaml(yaml, head, file, 2);
  const bodyLine = text.slice(0, text.length - body.length).split('\n').length;
  const texts = sections(body, file, bodyLine);
  const { en, ...others } = texts.value;
  const faults = [...read.faults, ...texts.faults];
  if (en === undefined)
    faults.push({ file, line: bodyLine, message: 'has no English text; add a section ## en' });
  if (!read.value || en === undefined || faults.length > 0) return { faults };
  const { asked, ...rest } = read.value;
  const phrases = Object.values(asked).flatMap((list) => list.split('|').map((phrase) => phrase.trim()));
  return { value: { id, ...rest, asked: phrases.filter(Boolean), texts: { en, ...others } }, faults };
}

function sections(
  body: string,
  file: string,
  firstLine: number,
): { readonly value: Record<string, string>; readonly faults: readonly CityFault[] } {
  const faults: CityFault[] = [];
  const value: Record<string, string> = {};
  let language: string | undefined;
  for (const [index, line] of body.split(/\r?\n/).entries()) {
    const heading = /^##\s+(\S+)\s*$/.exec(line)?.[1];
    const fault = (message: string): unknown => faults.push({ file, line: firstLine + index, message });
    if (heading !== undefined) {
      if (!isLanguageTag(heading)) fault(`section «${heading}» is not a language tag like hi`);
      if (heading in value) fault(`section «${heading}» stands there twice`);
      language = heading;
      value[heading] = '';
    } else if (language !== undefined) value[language] = `${value[language] ?? ''}${line}\n`;
    else if (line.trim() !== '') fault('text stands before the first section; begin with ## en');
  }
  const trimmed = Object.entries(value).map(([tag, text]) => [tag, text.trim()] as const);
  return { value: Object.fromEntries(trimmed.filter(([, text]) => text !== '')), faults };
}
