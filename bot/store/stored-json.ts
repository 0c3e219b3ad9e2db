import type { Json } from './port.ts';

/** What a column holds; null where it cannot be read, because one broken row must not hold up those beside it. */
export function storedJson(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}
