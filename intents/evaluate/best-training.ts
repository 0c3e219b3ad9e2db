import { crossValidate, type Example, type Judged, type Training } from '../classify/classifier.ts';
import type { Lexicon } from '../classify/lexicon.ts';

/** With more lines the two ways come to the same, and trying both would take minutes. */
const MOST_LINES_TO_TRY = 2_000;

/** How to train on these lines, and what was judged while it was found out, if it was. */
export interface BestTraining {
  readonly training: Training | undefined;
  readonly judged: readonly Judged[] | undefined;
}

/** The better of support vectors and softmax by cross-validation on the training lines alone. */
export function bestTraining(examples: readonly Example[], lexicon: Lexicon | undefined): BestTraining {
  if (examples.length > MOST_LINES_TO_TRY) return { training: undefined, judged: undefined };
  const withLexicon = lexicon ? { lexicon } : {};
  const margins = { training: undefined, judged: crossValidate(examples, withLexicon) };
  const softmax = {
    training: 'softmax' as const,
    judged: crossValidate(examples, { ...withLexicon, options: 'softmax' }),
  };
  return right(softmax.judged) > right(margins.judged) ? softmax : margins;
}

function right(judged: readonly Judged[]): number {
  return judged.filter(({ example, label }) => example.label === label).length;
}
