/** A text that a city wrote itself, by language; `en` always present. */
export type LocalText = Readonly<Record<string, string>> & { readonly en: string };

export type Weekday = 'sun' | 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat';

/** When a city's offices work. */
export interface Calendar {
  /** IANA, `Asia/Kolkata`. */
  readonly timeZone: string;
  /** Minutes of the day. */
  readonly workingHours: Readonly<
    Partial<Record<Weekday, { readonly from: number; readonly to: number } | undefined>>
  >;
  /** `YYYY-MM-DD`. */
  readonly holidays: readonly string[];
}

/** A time limit, with what its hours are and when they begin; the same for the citizen and for the official. */
export interface PromisedTime {
  readonly hours: number;
  readonly source: string;
  readonly counts: 'working_hours' | 'all_hours';
  readonly startsAt: 'filing' | 'assignment';
}

/** Opening hours as the city wrote them, in words, by language. */
export interface ContactPoint {
  readonly id: string;
  readonly names: LocalText;
  readonly number: string;
  readonly hours?: LocalText;
}

/**
 * What the dialogue knows of a city in one turn: plain data, taken from the city's files and the platform's masters,
 * with a version that is stored with the turn so that it can be replayed.
 */
export interface CitySnapshot {
  readonly tenant: string;
  readonly version: string;
  readonly names: LocalText;
  /** BCP 47, in the order in which they are offered. */
  readonly languages: readonly string[];
  /** Spoken to somebody whose language is not known yet. */
  readonly defaultLanguage: string;
  /** IANA, `Asia/Kolkata`. */
  readonly timeZone: string;
  /** A few places that everybody knows, to choose from: the first of the city's file. */
  readonly knownPlaces: readonly {
    readonly locality: string;
    readonly names: LocalText;
    readonly pincode?: string;
  }[];
  /** Complaint types that can be filed here, in the order in which they are offered. */
  readonly complaintTypes: readonly { readonly code: string; readonly category: string }[];
  /** Types that are not filed here → the active type that takes their place (documented mapping down). */
  readonly filedAs: Readonly<Record<string, string>>;
  /** Promised time per complaint type; absent: no date is named. */
  readonly promises: Readonly<Record<string, PromisedTime>>;
  /** What its working hours are. */
  readonly calendar: Calendar;
  /** The municipality's own numbers, the general one first. */
  readonly helplines: readonly ContactPoint[];
  /** 112, 101, 108 … with what each is for. */
  readonly emergencies: readonly ContactPoint[];
  /** Other bodies (electricity, police, ration …) by id. */
  readonly agencies: Readonly<Record<string, ContactPoint>>;
  readonly office: { readonly address: LocalText; readonly hours: LocalText };
  /** Services whose bills this city sends, as `BillService` names. */
  readonly billServices: readonly string[];
}
