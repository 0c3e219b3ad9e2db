import type { AlertEntry, LoggedAlert } from '../alert-entry.ts';
import type { Seals } from './seals.ts';

/** The log of alerts names officials by their numbers: sealed under the store's own key, so that it can be printed. */
export function sealAlert(entry: AlertEntry, seals: Seals): AlertEntry {
  const { mobile } = entry;
  return mobile === undefined ? entry : { ...entry, mobile: seals.seal(seals.own, 'alert', mobile) };
}

export function openAlert(entry: LoggedAlert, seals: Seals): LoggedAlert {
  const { mobile: sealed, ...rest } = entry;
  if (sealed === undefined) return entry;
  const mobile = seals.open(seals.own, 'alert', sealed);
  return typeof mobile === 'string' ? { ...rest, mobile } : rest;
}
