import type { ComplaintType, TenantId } from '../../backend-adapter/platform.ts';
import type { CityWords } from '../../intents/understanding.ts';
import type { PlaceRow } from '../../intents/understand/places/place-row.ts';
import type { CitySnapshot } from '../engine/city.ts';
import type { OtherAgency } from './agencies-file.ts';
import type { CitySettings } from './city-file.ts';
import type { EscalationRules } from './escalation-file.ts';
import type { InformationEntry } from './information-file.ts';
import type { PromisedTime } from './promises-file.ts';
import type { RosterEntry } from './roster-file.ts';

/** What a city's folder says, read and checked. */
export interface CityFiles {
  readonly settings: CitySettings;
  readonly places: readonly PlaceRow[];
  readonly promises: readonly PromisedTime[];
  readonly agencies: readonly OtherAgency[];
  readonly roster: readonly RosterEntry[];
  /** Absent where the city has no `escalation.yaml`: nobody is alerted. */
  readonly escalation?: EscalationRules;
  readonly information: readonly InformationEntry[];
}

/** One city, ready to be talked about. */
export interface City extends CityFiles {
  readonly tenant: TenantId;
  /** Short hash of the folder's bytes: equal versions are equal folders. */
  readonly version: string;
  /** What the dialogue knows in one turn; `types` are the platform's complaint types, in the order to offer them. */
  readonly snapshot: (types: readonly ComplaintType[]) => CitySnapshot;
  /** What understanding knows; compiled once, cheap to call per turn. */
  readonly words: (types: readonly ComplaintType[]) => CityWords;
}
