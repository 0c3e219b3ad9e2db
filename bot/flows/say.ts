import type { MessageKey, MessageValues } from '../../locales/keys.ts';
import type { Text, Value } from '../engine/text.ts';

type ValuesOf<K extends MessageKey> = [MessageValues[K]] extends [never]
  ? []
  : [values: Readonly<Record<MessageValues[K], Value>>];

/** A text of the catalogue: the compiler knows the keys and the values each needs. */
export function say<K extends MessageKey>(key: K, ...[values]: ValuesOf<K>): Text {
  return values ? { key, values } : { key };
}

/** A text inside a text. */
export function inner(text: Text): Value {
  return { kind: 'text', text };
}

/** A number or id that people copy. */
export function id(text: string): Value {
  return { kind: 'id', text };
}
