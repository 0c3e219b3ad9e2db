import { readDataset } from './dataset.ts';
import { readModel, writeModel } from './model.ts';
import { modelHash, trainModel } from './train.ts';
import { createUnderstander } from './understander.ts';
import type { Understander } from './understanding.ts';

/** Loads the trained model; where it is missing or older than the data it is trained first, which takes some seconds. */
export async function loadUnderstander(): Promise<Understander> {
  return createUnderstander(ensureModel().model);
}

/** The model that belongs to the data as they are, and whether it had to be trained. */
export function ensureModel(): { readonly model: ReturnType<typeof trainModel>; readonly isNew: boolean } {
  const dataset = readDataset();
  const kept = readModel();
  if (kept?.hash === modelHash(dataset)) return { model: kept, isNew: false };
  const model = trainModel(dataset);
  writeModel(model);
  return { model, isNew: true };
}
