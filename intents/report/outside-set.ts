import { z } from 'zod';
import { STYLES, type Utterance } from '../dataset.ts';
import { wordsOf } from '../classify/features.ts';
import { scriptOf } from '../understand/script.ts';
import type { Understander, Understanding } from '../understanding.ts';
import { share } from './shares.ts';

/** A sentence that others wrote and labelled: `alt` are intents that are as good, `serviceCode` types that fit, best first. */
export const OutsideLine = z.object({
  lang: z.string(),
  script: z.string(),
  /** How it was written, where that is known; else the script tells. */
  style: z.enum(STYLES).optional(),
  text: z.string(),
  intent: z.string(),
  alt: z.array(z.string()).default([]),
  entities: z.object({ serviceCode: z.array(z.string()).default([]) }).default({ serviceCode: [] }),
});
export type OutsideLine = z.infer<typeof OutsideLine>;

/** The project's own held-out sentences, in the same shape. */
export function outsideLine({ language, style, text, intent, serviceCode }: Utterance): OutsideLine {
  const codes = serviceCode === undefined ? [] : [serviceCode];
  return {
    lang: language,
    script: scriptOf(text),
    style,
    text,
    intent,
    alt: [],
    entities: { serviceCode: codes },
  };
}

export interface Answered {
  readonly line: OutsideLine;
  readonly said: Understanding;
}

/** Each as in a city that speaks its language, Hindi and English. */
export function answer(lines: readonly OutsideLine[], understander: Understander): readonly Answered[] {
  return lines.map((line) => ({
    line,
    said: understander.understand(line.text, { languages: [...new Set([line.lang, 'hi', 'en'])] }),
  }));
}

/** What the product's own model makes of such sentences, over all and by script and language. */
export function outsideRows(set: string, answered: readonly Answered[]): readonly object[] {
  const lines = answered.map(({ line }) => line);
  const keys = [...new Set(lines.flatMap((line) => [line.lang, styleOf(line)])), 'all'];
  return keys.map((key) =>
    row(
      set,
      key,
      answered.filter(({ line }) => [line.lang, styleOf(line), 'all'].includes(key)),
    ),
  );
}

function styleOf({ lang, script, style }: OutsideLine): string {
  const isNative = style === undefined ? script !== 'Latn' || lang === 'en' : style === 'native';
  return isNative ? 'native' : 'roman or mixed';
}

function row(set: string, key: string, answered: readonly Answered[]): object {
  const inside = answered.filter(({ line }) => line.intent !== 'out_of_scope');
  const outside = answered.filter(({ line }) => line.intent === 'out_of_scope');
  const typed = inside.filter(({ line }) => line.entities.serviceCode.length > 0);
  const isRejected = ({ said }: Answered): boolean => said.intent === 'out_of_scope';
  return {
    set,
    of: key,
    utterances: answered.length,
    intentTop1: share(inside, (each) => isIntentWithin(each, 1)),
    intentTop3: share(inside, (each) => isIntentWithin(each, 3)),
    categoryTop1: share(typed, (each) => isTypeWithin(each, 1)),
    categoryTop3: share(typed, (each) => isTypeWithin(each, 3)),
    outOfScopeRecall: share(outside, isRejected),
    falseReject: share(inside, isRejected),
    language: share(inside.filter(isLongEnough), ({ line, said }) => said.language === line.lang),
  };
}

/** Shorter texts are names and loans, of no language; replies stay in the one spoken so far. */
const LEAST_WORDS_OF_A_LANGUAGE = 3;

function isLongEnough({ line }: Answered): boolean {
  return wordsOf(line.text).length >= LEAST_WORDS_OF_A_LANGUAGE;
}

/** Whether the guess stands first, or among the first, a rejected one being the first alternative. */
function isIntentWithin({ line, said }: Answered, n: number): boolean {
  const guesses = [said.intent, ...said.alternatives.map(({ intent }) => intent)];
  const ranked = guesses.filter((intent) => intent !== 'out_of_scope').slice(0, n);
  return ranked.some((intent) => intent === line.intent || line.alt.includes(intent));
}

function isTypeWithin({ line, said }: Answered, n: number): boolean {
  const codes = (said.entities.serviceCodes ?? []).slice(0, n);
  return codes.some(({ code }) => line.entities.serviceCode.includes(code));
}
