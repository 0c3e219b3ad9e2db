import { z } from 'zod';
import type { KeptCitizen, KeptPiece } from '../store/keeping/store-keeping.ts';
import type { Json } from '../store/port.ts';

const Turn = z.looseObject({
  inputs: z.array(
    z.looseObject({
      messages: z
        .array(z.looseObject({ content: z.looseObject({ text: z.string().optional() }) }))
        .optional(),
    }),
  ),
});
const Send = z.looseObject({ body: z.looseObject({ text: z.string() }) });

export interface CitizenExport {
  readonly mobile: string;
  readonly facts: Json;
  /** Whether the number is still that person's. */
  readonly standing?: NonNullable<KeptCitizen['citizen']['standing']>;
  readonly consents: KeptCitizen['consents'];
  /** Filed from here; the rest of what the platform knows is the platform's to tell. */
  readonly complaints: readonly string[];
  readonly conversations: readonly (Omit<KeptCitizen['conversations'][number], 'vault'> & {
    readonly kept: readonly Omit<KeptPiece, 'conversation'>[];
  })[];
}

/** Everything that is kept about a citizen, as one object. */
export function exportOf(
  { citizen, consents, conversations, pieces }: KeptCitizen,
  complaints: readonly string[],
): CitizenExport {
  return {
    mobile: citizen.mobile,
    facts: citizen.facts,
    ...(citizen.standing === undefined ? {} : { standing: citizen.standing }),
    consents,
    complaints,
    conversations: conversations.map(({ vault: _none, ...each }) => ({
      ...each,
      kept: pieces
        .filter(({ conversation }) => conversation === each.id)
        .map(({ conversation: _id, ...piece }) => piece),
    })),
  };
}

/** The same for a person to read: what was said and answered in full, everything else as it is kept. */
export function exportLines(all: CitizenExport): readonly string[] {
  return [
    `mobile ${all.mobile}`,
    `known: ${JSON.stringify(all.facts)}`,
    ...(all.standing === undefined
      ? []
      : [
          `the number is ${all.standing}: part of this may be an earlier owner’s; look before you hand it out`,
        ]),
    ...all.consents.map(
      ({ purpose, isGiven, at }) =>
        `consent ${isGiven ? 'given' : 'withdrawn'} ${instant(at)} for ${purpose}`,
    ),
    ...all.complaints.map((number) => `complaint ${number}`),
    ...all.conversations.flatMap(({ channel, account, user, kept }) => [
      `conversation on ${channel} with ${account} as ${user}`,
      ...kept.flatMap((piece) => linesOf(piece)).map((line) => `  ${line}`),
    ]),
  ];
}

function linesOf({ kind, at, body }: Omit<KeptPiece, 'conversation'>): readonly string[] {
  const when = at === null ? '' : `${instant(at)}  `;
  const send = Send.safeParse(body);
  if (kind === 'send' && send.success) return [`${when}told «${send.data.body.text}»`];
  const turn = Turn.safeParse(body);
  if (kind === 'turn' && turn.success) {
    const contents = turn.data.inputs.flatMap(({ messages }) => messages ?? []).map(({ content }) => content);
    return contents.map((content) => `${when}said «${content.text ?? JSON.stringify(content)}»`);
  }
  return [`${when}${kind} ${JSON.stringify(body)}`];
}

function instant(at: number): string {
  return new Date(at).toISOString();
}
