import type { Utterance } from './utterance.ts';

/** Six digits, also as 143 002 or 143-002; postal regions begin with 1–9, and no region is 10, 29, 35, 54, 55, 65 or 66. */
const PINCODE =
  /(?<![\d.,₹/]|\d ?-|\d{3} )(?!(?:10|29|35|54|55|65|66))([1-9]\d{2})([ -]?)(\d{3})(?![\d/]|[.,]\d|\s?\/-| \d{3})/g;

export function takePincode(utterance: Utterance, asking: string | undefined): string | undefined {
  if (!utterance.hasDigits) return undefined;
  if (asking !== undefined && /otp|code_sent/.test(asking)) return undefined;
  return utterance.takeMatch(PINCODE, ([, region = '', gap, rest = '']) =>
    // «850-895» is a range.
    gap === '-' && rest > region ? undefined : `${region}${rest}`,
  );
}
