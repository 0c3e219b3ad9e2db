import type { FlowContext } from '../../engine/flow.ts';
import type { Text } from '../../engine/text.ts';
import { say } from '../say.ts';

/** Who is speaking, and what happens with the words: owed to everybody who is new here. */
export function greeting({ city }: Pick<FlowContext, 'city'>): readonly Text[] {
  return [say('welcome.hello', { city: { kind: 'local', names: city.names } }), say('welcome.notice')];
}
