/** What the platform forbids in a name (user service, pattern of `User.name`). */
const FORBIDDEN = /[$"<>?\\~`!@#%^()+={}[\]*,:;“”‘’]/g;
const MAX_LENGTH = 50;

/** A name as a person gave it, as the platform takes it; undefined where nothing is left of it. */
export function fitName(given: string): string | undefined {
  const clean = given.replace(FORBIDDEN, ' ').replace(/\s+/g, ' ').trim();
  const fitted = clean.slice(0, MAX_LENGTH).trim();
  return fitted === '' ? undefined : fitted;
}
