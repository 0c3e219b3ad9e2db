import type { Instant } from './json.ts';

/**
 * Something said, without its words: a key of the catalogue and the values that go in. The engine knows no language;
 * the renderer turns a text into words of the person's language when the turn is committed.
 */
export interface Text {
  readonly key: string;
  readonly values?: Readonly<Record<string, Value>>;
}

/** A value inside a text; the kind says how people read it. */
export type Value =
  | string
  | number
  /** Rupees. */
  | { readonly kind: 'money'; readonly rupees: number }
  | { readonly kind: 'date'; readonly at: Instant }
  /** A number, id or telephone number that is copied: never regrouped, kept left to right. */
  | { readonly kind: 'id'; readonly text: string }
  /** The person's own words. */
  | { readonly kind: 'quote'; readonly text: string }
  /** Names that a city gave in several languages. */
  | { readonly kind: 'local'; readonly names: Readonly<Record<string, string>> }
  | { readonly kind: 'text'; readonly text: Text }
  | { readonly kind: 'list'; readonly items: readonly Value[] };
