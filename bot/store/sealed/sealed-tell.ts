import { CASE_CHANNEL, isToConversation, type Json, type Tell, type Wake } from '../port.ts';
import { tokenOfMobile, tokenOfUser } from './sealed-message.ts';
import type { Seals } from './seals.ts';

/** What one conversation lets another know: read there, so it is sealed under the store's own key. */
export function sealTell(tell: Tell, seals: Seals): Tell {
  const seal = (body: Json): Json => seals.seal(seals.own, 'input', body);
  if (isToConversation(tell)) return { ...tell, body: seal(tell.body) };
  const { to, body, otherwise } = tell;
  return {
    to: { mobile: tokenOfMobile(seals, to.mobile) as string },
    body: seal(body),
    ...(otherwise ? { otherwise: { nobody: seal(otherwise.nobody), came: seal(otherwise.came) } } : {}),
  };
}

/** A timer that another conversation sets: that one may have no key yet. A case's address names a complaint, nobody. */
export function sealWake({ who, ...wake }: Wake, seals: Seals): Wake {
  const user = who.channel === CASE_CHANNEL ? who.user : tokenOfUser(seals, who);
  return { ...wake, who: { ...who, user }, body: { woken: seals.seal(seals.own, 'input', wake.body) } };
}

/** What such a timer brought; undefined: it was set by its own conversation. */
export function wokenBy(body: Json): Json | undefined {
  return typeof body === 'object' && body !== null && 'woken' in body ? body['woken'] : undefined;
}
