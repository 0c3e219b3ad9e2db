import type { Utterance } from './utterance.ts';

/** Ten digits beginning with 6–9, with or without +91 or 0, spaces, dots and hyphens anywhere. */
const MOBILE = /(?<![\d-])(?:(?:\+|00)?\s?91\)?[\s-]{0,2}|0\s?)?([6-9](?:[\s.-]?\d){9})(?![\d])/g;

/** A mobile number, ten digits. */
export function takeMobile(utterance: Utterance): string | undefined {
  if (!utterance.hasDigits) return undefined;
  return utterance.takeMatch(MOBILE, (match) => match[1]?.replaceAll(/\D/g, ''));
}
