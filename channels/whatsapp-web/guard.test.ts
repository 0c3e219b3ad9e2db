import { expect, test } from 'vitest';
import { library } from './library.ts';
import { isOfTheLibrary } from './guard.ts';

test('a rejection made inside the library is told from one of our own', async () => {
  const { Client } = await library();
  const thrown = await new Client({}).getState().catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(TypeError);
  expect(isOfTheLibrary(thrown)).toBe(true);
  expect(isOfTheLibrary(new TypeError('ours'))).toBe(false);
  expect(isOfTheLibrary('a bare string')).toBe(false);
});
