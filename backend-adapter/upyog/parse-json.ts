/** The value, or undefined where the text is no JSON: then no shape fits it. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
