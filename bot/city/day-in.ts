const MINUTE_MS = 60_000;

/** Tells the day at an instant, `YYYY-MM-DD`. Formatting is dear, and no zone changes the day within a minute. */
export function dayIn(timeZone: string): (now: number) => string {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone });
  let told = { minute: Number.NaN, day: '' };
  return (now) => {
    const minute = Math.floor(now / MINUTE_MS);
    if (minute !== told.minute) told = { minute, day: format.format(now) };
    return told.day;
  };
}
