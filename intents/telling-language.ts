import { wordsOf } from './classify/features.ts';
import type { Utterance } from './dataset.ts';
import { frequentWords } from './frequent-words.ts';

/** With no more foreign words than this a mixed line is English, whoever wrote it. */
const MOST_FOREIGN = 0.12;

/**
 * The lines that show how a language is written. Those who mix often write plain English («garbage van not coming to our
 * lane»), and English with Indian words may be any language's: neither teaches the language of its file. Measured
 * on two of five folds over batches: English 97.5 → 98.2 %, the others in Latin letters 89.7 → 90.5 %.
 */
export function tellingLanguage(utterances: readonly Utterance[]): readonly Utterance[] {
  const isEnglish = frequentWords(
    utterances.filter(({ language, style }) => language === 'en' && style === 'native'),
  );
  return utterances.filter(({ text, language, style }) => {
    if (style !== 'mixed') return true;
    const words = wordsOf(text);
    const foreign = words.filter((word) => !isEnglish(word)).length;
    return language !== 'en' && foreign > words.length * MOST_FOREIGN;
  });
}
