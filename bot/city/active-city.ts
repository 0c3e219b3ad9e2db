import type { CityWords } from '../../intents/understanding.ts';
import type { Reading } from '../../locales/format.ts';
import type { Duty } from '../escalation/duty.ts';
import type { CitySnapshot } from '../engine/city.ts';

/** A city as a turn needs it, with the platform's masters as they are now. */
export interface ActiveCity {
  readonly snapshot: CitySnapshot;
  readonly words: CityWords;
  /** Absent where the city has no `escalation.yaml`: nobody is alerted. */
  readonly duty?: Duty;
  readonly digits: Reading['digits'];
  /** The day in the city at an instant, `YYYY-MM-DD`. */
  today(now: number): string;
}
