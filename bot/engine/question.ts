import type { Json } from './json.ts';
import type { Text } from './text.ts';

/** What choosing an option does. Plain data, kept in the session so that a button pressed late is understood. */
export type Action =
  | { readonly kind: 'answer'; readonly slot: string; readonly value: Json }
  | { readonly kind: 'confirm' }
  | { readonly kind: 'change' }
  | { readonly kind: 'change_slot'; readonly slot: string }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'continue' }
  | { readonly kind: 'open'; readonly flow: string; readonly values: Readonly<Record<string, Json>> }
  | { readonly kind: 'take_up'; readonly run: string }
  | { readonly kind: 'discard'; readonly run: string };

export interface Option {
  readonly title: Text;
  readonly action: Action;
}

/** Something asked. `wants` lets a channel offer its own button for it. */
export interface Question {
  readonly text: readonly Text[];
  readonly options: readonly Option[];
  readonly wants?: 'location' | 'photo' | 'contact';
  /** It says itself what the work is about: nobody need say so before it. */
  readonly namesWork?: true;
  /** Its buttons stay good however much is said after it. */
  readonly stays?: true;
  /** The option, from 0, that a plain «yes» right after it takes; a «no» leaves it. */
  readonly ifYes?: number;
}

/** A question as it was shown: option `n` of it has the id `<run>.<revision>.<n>`. */
export interface ShownQuestion {
  /** `menu` where it belongs to no run. */
  readonly run: string;
  readonly revision: number;
  readonly actions: readonly Action[];
  readonly stays?: true;
  readonly ifYes?: number;
}

export const MENU_RUN = 'menu';

export function choiceId(question: ShownQuestion, index: number): string {
  return `${question.run}.${question.revision}.${index + 1}`;
}
