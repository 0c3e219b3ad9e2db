import { InvalidArgumentError } from 'commander';

/** An argument as ten digits. */
export function mobileOf(text: string): string {
  const digits = text.replace(/[\s-]/g, '').replace(/^(\+91|0)/, '');
  if (/^[6-9]\d{9}$/.test(digits)) return digits;
  throw new InvalidArgumentError('has to be an Indian mobile of ten digits');
}
