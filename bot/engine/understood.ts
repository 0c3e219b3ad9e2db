import type { Json } from './json.ts';

/** A place of the city that words or a pin may mean, as the understanding step matched it. */
export interface PlaceCandidate {
  readonly locality: string;
  readonly names: Readonly<Record<string, string>>;
  readonly kind: 'locality' | 'landmark';
  readonly via: 'name' | 'pincode' | 'ward' | 'pin';
  readonly confidence: number;
  readonly latitude: number;
  readonly longitude: number;
  readonly pincode?: string;
  readonly ward?: string;
}

export interface FoundEntities {
  readonly serviceCode?: string;
  readonly serviceCodes?: readonly { readonly code: string; readonly confidence: number }[];
  readonly billType?: string;
  readonly complaintId?: string;
  readonly consumerCode?: string;
  readonly language?: string;
  readonly yesNo?: 'yes' | 'no';
  readonly choice?: number;
  readonly pincode?: string;
  readonly mobile?: string;
  readonly [other: string]: Json | undefined;
}

/** What an utterance means, as far as the dialogue acts on it; made by the understanding step before the turn. */
export interface Understood {
  readonly intent: string;
  readonly confidence: number;
  /** May be acted on, should be confirmed first, or is too uncertain for either. */
  readonly band: 'act' | 'confirm' | 'menu';
  readonly alternatives: readonly { readonly intent: string; readonly confidence: number }[];
  readonly entities: FoundEntities;
  readonly places: readonly PlaceCandidate[];
  /** Where it tells of more than one thing, each on its own, in its own words. */
  readonly parts?: readonly { readonly text: string; readonly understood: Understood }[];
  /** «No, not the light: the water»: what it means is read of what comes after the denial. */
  readonly instead?: true;
  /** Another agency's matter, by the city's own list. */
  readonly agency?: string;
  /** The language the replies should change to. */
  readonly replyIn?: string;
}
