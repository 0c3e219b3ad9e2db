import { existsSync } from 'node:fs';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
];

/** A browser where distributions put it; undefined: there is none, and what needs one cannot be tested here. */
export function findChromium(): string | undefined {
  return USUAL_PLACES.find((path) => existsSync(path));
}
