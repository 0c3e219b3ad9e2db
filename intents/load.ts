import { readDataset } from './dataset.ts';
import { readLexicon } from './lexicon.ts';
import { readModel, writeModel, type Model } from './model.ts';
import { modelHash, trainModel } from './train.ts';
import { createUnderstander } from './understander.ts';
import type { Understander } from './understanding.ts';

/**
 * Loads the trained model, whatever data it was trained from: reading all data again to compare would cost more than
 * loading, and `prepare` and `pretest` keep it fresh. Where there is none it is trained first.
 */
export async function loadUnderstander(): Promise<Understander> {
  return createUnderstander(readModel() ?? ensureModel().model);
}

/** The model that belongs to the data as they are, and whether it had to be trained. */
export function ensureModel(): { readonly model: Model; readonly isNew: boolean } {
  const dataset = readDataset();
  const lexicon = readLexicon();
  const kept = readModel();
  if (kept?.hash === modelHash(dataset, lexicon)) return { model: kept, isNew: false };
  const model = trainModel(dataset, lexicon);
  writeModel(model);
  return { model, isNew: true };
}
