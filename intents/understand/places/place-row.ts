/** One place of a city as its reviewed list states it. */
export interface PlaceRow {
  readonly kind: 'locality' | 'landmark';
  /** The platform's locality code; for a landmark an id of its own. */
  readonly code: string;
  /** The locality under which a complaint here is filed: a landmark's surroundings, a locality itself. */
  readonly locality: string;
  readonly ward?: string;
  readonly pincode?: string;
  /** Degrees, WGS 84. */
  readonly latitude: number;
  readonly longitude: number;
  /** Spellings by BCP 47 language, the first of each is shown to people. */
  readonly spellings: Readonly<Record<string, readonly string[]>>;
}
