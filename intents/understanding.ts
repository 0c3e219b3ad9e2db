import type { IntentName } from './intent.ts';
import type { ServiceCode } from './service-code.ts';

/** BCP 47 language of an utterance (`hi`, `ta`, …); `und` where nothing can be said. */
export type UtteranceLanguage = string;

/** ISO 15924 code of the script an utterance is mostly written in (`Deva`, `Latn`, …); `Zyyy` where none. */
export type ScriptCode = string;

export const BILL_TYPES = [
  'property_tax',
  'water',
  'sewerage',
  'trade_licence',
  'fire_noc',
  'challan',
  'other',
] as const;
export type BillType = (typeof BILL_TYPES)[number];

/** What was found in an utterance. A key is absent where nothing of the kind was stated. */
export interface Entities {
  /** The best complaint type, where it is clear enough to act on. */
  readonly serviceCode?: ServiceCode;
  /** The best three, best first, whenever the intent is about a complaint. */
  readonly serviceCodes?: readonly { readonly code: ServiceCode; readonly confidence: number }[];
  readonly billType?: BillType;
  /** Canonical (`PG-PGR-2024-03-19-000123`) where whole, else the digits typed. */
  readonly complaintId?: string;
  readonly consumerCode?: string;
  readonly applicationNumber?: string;
  readonly receiptNumber?: string;
  /** Ten digits, without country code. */
  readonly mobile?: string;
  readonly pincode?: string;
  readonly ward?: string;
  /** Rupees. */
  readonly amount?: number;
  /** `YYYY-MM-DD` in the city's time zone, or the words as typed where it cannot be resolved without a clock. */
  readonly date?: string;
  readonly durationDays?: number;
  /** The language asked for, BCP 47. */
  readonly language?: string;
  /** 1 to 5. */
  readonly rating?: number;
  readonly yesNo?: 'yes' | 'no';
  /** An ordinal or a bare number, 1-based; -1: the last one. */
  readonly choice?: number;
  readonly locality?: { readonly text: string; readonly code?: string };
}

/** A place of the city that an utterance, a pincode or a pin may mean. */
export interface PlaceCandidate {
  /** The platform's locality code, under which a complaint at this place is filed. */
  readonly locality: string;
  /** Names of what was matched (a locality or a landmark) by language; `en` always present. */
  readonly names: Readonly<Record<string, string>>;
  readonly kind: 'locality' | 'landmark';
  readonly via: 'name' | 'pincode' | 'ward' | 'pin';
  /** 0–1. An exact name is 1. */
  readonly confidence: number;
  readonly latitude: number;
  readonly longitude: number;
  readonly pincode?: string;
  readonly ward?: string;
}

/**
 * How far an understanding may be acted upon: `act` on it, `confirm` it with the person first, or offer a `menu`.
 * The two thresholds come from cross-validated confidences of the model.
 */
export type Band = 'act' | 'confirm' | 'menu';

/** The whole of what one utterance says, as the dialogue needs it. Plain data: it is stored with the turn. */
export interface Understanding {
  readonly language: UtteranceLanguage;
  readonly script: ScriptCode;
  /** The city's language the reply should change to; absent: keep the person's language. Has hysteresis. */
  readonly replyIn?: string;
  readonly intent: IntentName;
  readonly confidence: number;
  readonly band: Band;
  /** Up to three, best first; where `intent` is `out_of_scope` it begins with the best guess. */
  readonly alternatives: readonly { readonly intent: IntentName; readonly confidence: number }[];
  readonly entities: Entities;
  /** Best first; empty where the utterance names no place of the city. */
  readonly places: readonly PlaceCandidate[];
  /** Another agency's matter that the city's file recognises in the words (its `id`). */
  readonly agency?: string;
}

/** What the understanding step may know of the conversation. */
export interface UnderstandingContext {
  /** Languages the reply may be in, most likely first; default: all the engine knows. */
  readonly languages?: readonly string[];
  /** The person's language so far. */
  readonly locale?: string;
  /** The slot or question that is open (`yes_no`, `place`, `description`, …): a feature, not a gate. */
  readonly asking?: string;
  /** The city's own words: active complaint types, places, other agencies. */
  readonly city?: CityWords;
  /** Now in the city, `YYYY-MM-DD`, so that «last Monday» has a date. */
  readonly today?: string;
}

/** The city as far as understanding needs it; built once per city version by `compileCityWords`. */
export interface CityWords {
  readonly places: PlaceIndex;
  readonly agencies: AgencyIndex;
  /** The codes that this city files. */
  readonly serviceCodes: ReadonlySet<string>;
}

export interface PlaceIndex {
  /** Places named in free text, in any of the languages and scripts, best first (at most five). */
  match(text: string): readonly PlaceCandidate[];
  /** Places under a pincode. */
  byPincode(pincode: string): readonly PlaceCandidate[];
  byWard(ward: string): readonly PlaceCandidate[];
  /** Places nearest to a pin, best first; `outside` where the pin lies farther from every place than the city reaches. */
  nearest(
    latitude: number,
    longitude: number,
  ): { readonly outside: boolean; readonly candidates: readonly PlaceCandidate[] };
}

export interface AgencyIndex {
  /** The id of the agency whose matter the words are, or undefined. */
  match(text: string): string | undefined;
}

/** No I/O after loading; never throws, whatever the text. */
export interface Understander {
  understand(text: string, context?: UnderstandingContext): Understanding;
}
