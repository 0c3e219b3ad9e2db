import { OUTSIDE, type Example } from './classify/classifier.ts';
import type { Utterance } from './dataset.ts';

const BETWEEN = '/';

/**
 * One model answers both questions, what a person wants and what a complaint is about: its labels are intents, and for
 * complaints the intent with the type behind it. So no intent has more examples than the others by its nature.
 */
export function examplesOf(utterances: readonly Utterance[]): readonly Example[] {
  return utterances.map(({ text, intent, serviceCode, language, batch }) => ({
    text,
    label: serviceCode === undefined ? intent : `${intent}${BETWEEN}${serviceCode}`,
    group: `${language}${BETWEEN}${batch}`,
  }));
}

/** The question that wants a yes or a no: the one whose being open changes what short words mean. */
export const YES_NO = 'yes_no';
const ANSWERS: ReadonlySet<string> = new Set(['affirm', 'deny']);
/** One in so many of all other lines is also heard while a yes or no was wanted: people do change the subject. */
const ONE_IN = 20;

/** The same lines as they are said while a yes or no is wanted, so that the dialogue's state is evidence too. */
export function askedExamples(examples: readonly Example[]): readonly Example[] {
  return examples
    .filter(({ label }, index) => ANSWERS.has(label) || index % ONE_IN === 0)
    .map((example) => ({ ...example, asking: YES_NO }));
}

/** undefined: out of scope, which is no intent to be found but the lack of one. */
export function intentOf(label: string): string | undefined {
  return label === OUTSIDE ? undefined : label.split(BETWEEN)[0];
}

/** undefined: the label is no complaint. */
export function serviceOf(label: string): string | undefined {
  return label.split(BETWEEN)[1];
}
