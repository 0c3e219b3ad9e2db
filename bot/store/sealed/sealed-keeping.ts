import type { KeptCitizen, KeptConversation, KeptPiece, StoreKeeping } from '../keeping/store-keeping.ts';
import type { Json } from '../port.ts';
import { tokenOfMobile } from './sealed-message.ts';
import type { Seals } from './seals.ts';

/** Under what each piece was sealed; a waiting message has its own way. */
const ABOUT: Readonly<Record<Exclude<KeptPiece['kind'], 'waiting'>, string>> = {
  session: 'session',
  turn: 'record',
  send: 'send',
  call: 'call',
  timer: 'timer',
  handover: 'handover',
};

/** Finds a citizen by the token of the mobile, and opens what is kept. */
export function sealedKeeping(inner: StoreKeeping, seals: Seals): StoreKeeping {
  const token = (mobile: string): string => tokenOfMobile(seals, mobile) as string;
  return {
    keptCitizen: async (mobile) => {
      const kept = await inner.keptCitizen(token(mobile));
      return kept && openKept(kept, mobile, seals);
    },
    eraseCitizen: (mobile, options) => inner.eraseCitizen(token(mobile), options),
    relinkCitizen: (mobile, options) => inner.relinkCitizen(token(mobile), options),
    deleteAged: (before, options) => inner.deleteAged(before, options),
    recordAccess: (entry) => inner.recordAccess(withToken(entry, seals)),
    accessLog: (page) => inner.accessLog(withToken(page, seals)),
    replaceKeys: (change) => inner.replaceKeys(change),
    backUp: (file) => inner.backUp(file),
    markRestored: (at) => inner.markRestored(at),
  };
}

function withToken<T extends { readonly mobile?: string }>(given: T, seals: Seals): T {
  const mobile = tokenOfMobile(seals, given.mobile);
  return mobile === undefined ? given : { ...given, mobile };
}

function openKept({ citizen, conversations, consents, pieces }: KeptCitizen, mobile: string, seals: Seals) {
  const byId = new Map(conversations.map((each) => [each.id, each]));
  const { vault, ...rest } = citizen;
  const { id, facts } = rest;
  return {
    citizen: {
      ...rest,
      mobile,
      facts:
        vault === undefined
          ? null
          : attempt(() => seals.open(seals.openVault(id, vault).key, `facts ${id}`, facts)),
    },
    conversations: conversations.map(({ vault: own, ...each }) => ({
      ...each,
      user: own === undefined ? '' : (attempt(() => seals.openVault(each.id, own).secret) ?? ''),
    })),
    consents,
    pieces: pieces.map((piece) => ({
      ...piece,
      body: attempt(() => openPiece(piece, byId.get(piece.conversation), seals)),
    })),
  } satisfies KeptCitizen;
}

function openPiece(piece: KeptPiece, owner: KeptConversation | undefined, seals: Seals): Json {
  if (piece.kind === 'waiting' && piece.state !== 'timer') return seals.open(seals.own, 'input', piece.body);
  const about = piece.kind === 'waiting' ? 'timer' : ABOUT[piece.kind];
  const { key } = seals.openVault(piece.conversation, owner?.vault ?? '');
  return seals.open(key, `${about} ${piece.conversation}`, piece.body);
}

/** null: it cannot be read. */
function attempt<T>(open: () => T): T | null {
  try {
    return open();
  } catch {
    return null;
  }
}
