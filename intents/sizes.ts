import { STYLES, type Utterance } from './dataset.ts';

export interface Size {
  readonly language: string;
  /** The group of writers: a file. */
  readonly batch: string;
  readonly utterances: number;
  readonly native: number;
  readonly roman: number;
  readonly mixed: number;
}

/** How many lines each group of writers has, in all and by style. */
export function sizesOf(utterances: readonly Utterance[]): readonly Size[] {
  const files = [...new Set(utterances.map(({ file }) => file))];
  return files.map((file) => {
    const own = utterances.filter((utterance) => utterance.file === file);
    const [language = '', batch = ''] = file.replace('.tsv', '').split('/');
    const counts = STYLES.map((style) => [style, own.filter((each) => each.style === style).length] as const);
    const byStyle = Object.fromEntries(counts) as Pick<Size, (typeof STYLES)[number]>;
    return { language, batch, utterances: own.length, ...byStyle };
  });
}
