import type { Labelled } from './evaluate.ts';

/** What is learnt from and what is measured on. */
export interface Part {
  readonly training: readonly Labelled[];
  readonly test: readonly Labelled[];
}

/** Each line is tested once, by a training that has not seen it; the lines of each intent go round the folds. */
export function foldsOf(lines: readonly Labelled[], folds: number): readonly Part[] {
  const seen = new Map<string | null, number>();
  const foldOf = lines.map(({ intent }) => {
    const count = seen.get(intent) ?? 0;
    seen.set(intent, count + 1);
    return count % folds;
  });
  return Array.from({ length: folds }, (_, fold) => ({
    training: lines.filter((_line, index) => foldOf[index] !== fold),
    test: lines.filter((_line, index) => foldOf[index] === fold),
  }));
}

/** The same with every so-many-th intent unknown to training, in turn: its test lines are out of scope then. */
export function foldsWithoutIntents(lines: readonly Labelled[], folds: number): readonly Part[] {
  const intents = [...new Set(lines.flatMap(({ intent }) => intent ?? []))].toSorted();
  return foldsOf(lines, folds).map(({ training, test }, fold) => {
    const isHeldOut = (intent: string | null): boolean =>
      intent !== null && intents.indexOf(intent) % folds === fold;
    return {
      training: training.filter(({ intent }) => !isHeldOut(intent)),
      test: test.map((line) => (isHeldOut(line.intent) ? { ...line, intent: null } : line)),
    };
  });
}

/** Lines of a test that training has not seen, whatever its intent was there. */
export function unseen(test: readonly Labelled[], training: readonly Labelled[]): readonly Labelled[] {
  const texts = new Set(training.map(({ text }) => text));
  return test.filter(({ text }) => !texts.has(text));
}
