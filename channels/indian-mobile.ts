/** Ten digits of an Indian mobile number as providers and people write it; undefined for any other number. */
export function indianMobile(written: string): string | undefined {
  const digits = written.replace(/[\s()+-]/g, '');
  return /^(?:91)?([6-9]\d{9})$/.exec(digits)?.[1];
}
