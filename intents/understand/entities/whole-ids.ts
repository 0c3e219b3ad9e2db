import type { Entities } from '../../understanding.ts';
import { ID_CUES } from './id-cues.ts';
import { wordSet } from './lexicon.ts';
import type { Utterance } from './utterance.ts';

/** Between the parts of a number people write hyphens, slashes, dots, underscores, spaces or nothing. */
const GAP = '[\\s\\-‐-―_/.:]*';
const YEAR = '(20\\d\\d)';
const SEQUENCE = '(\\d{1,9})(?!\\d)';
/** Without letters before it a short sequence could be anything. */
const LONG_SEQUENCE = '(\\d{3,9})(?!\\d)';
const BEGIN = '(?<![\\p{L}\\p{M}\\p{N}])';

/** `PG-PGR-2024-03-19-000123` and its sisters; the state's two letters may be missing. */
const DATED = new RegExp(
  `${BEGIN}(?:([a-z]{2})${GAP})?(pgr|pt|tl|fn|bpa|bp|ch|ac|mt)${GAP}${YEAR}${GAP}(0[1-9]|1[0-2])${GAP}(0[1-9]|[12]\\d|3[01])${GAP}${SEQUENCE}`,
  'gu',
);
/** `WS/107/2023-24/001234`; city codes have two to five digits; `WS_AP` is an application. */
const CONNECTION = new RegExp(
  `${BEGIN}(ws|sw|pt|tl)${GAP}(ap${GAP})?(\\d{2,5}?)${GAP}${YEAR}${GAP}(\\d\\d)${GAP}${SEQUENCE}`,
  'gu',
);
/** `03/2023-24/000555`, the state's default for receipts. */
const MONTHLY = new RegExp(
  `${BEGIN}(0[1-9]|1[0-2])\\s?/\\s?${YEAR}\\s?-\\s?(\\d\\d)\\s?/\\s?${LONG_SEQUENCE}`,
  'gu',
);
/** Bill and gateway numbers: none of our entities, but nothing else may be read into their digits. */
const FOREIGN = new RegExp(
  `${BEGIN}(?:billno${GAP}[a-z]{2,6}${GAP}\\d+|bill-\\d+|[a-z]{2}_pg_[\\d_]+|emp-[a-z0-9]+-\\d+)`,
  'gu',
);
/** In a gateway's number the digits may be missing. */
const GATEWAY = '_pg_';
/** The number without its letters; what it is of, the words beside it say. */
const UNNAMED = new RegExp(
  `${BEGIN}${YEAR}[-/ ](0[1-9]|1[0-2])[-/ ](0[1-9]|[12]\\d|3[01])[-/ ]${LONG_SEQUENCE}`,
  'gu',
);

/** Two letters before «pt» that are a word of the sentence and no state: «my pt 2024…». */
const NOT_A_STATE =
  /^(my|is|in|of|on|no|to|me|ka|ki|ke|ko|se|pe|mu|it|at|by|do|hi|he|an|as|if|or|so|we|ye|id)$/;

type Field = 'complaintId' | 'consumerCode' | 'applicationNumber' | 'receiptNumber';
export type Ids = Pick<Entities, Field>;

const FIELD_OF: Readonly<Record<string, Field>> = {
  pgr: 'complaintId',
  pt: 'consumerCode',
  ch: 'consumerCode',
  tl: 'applicationNumber',
  fn: 'applicationNumber',
  bp: 'applicationNumber',
  bpa: 'applicationNumber',
  ac: 'applicationNumber',
  mt: 'applicationNumber',
};

/** What the words around a number are about, where its letters leave that open. */
interface Around {
  readonly isReceipt: boolean;
  readonly isBill: boolean;
}

const RECEIPT = wordSet(ID_CUES.receiptNumber);
const BILL = wordSet(
  'bill bills pay payment paid due dues amount fee fees consumer बिल भुगतान बकाया शुल्क பில் கட்டணம் நிலுவை bakaya bakaaya shulk',
);

/** Reads what the words say about the numbers among them. */
function aroundIds(utterance: Utterance): Around {
  return {
    isReceipt: utterance.words.some((word) => RECEIPT.has(word)),
    isBill: utterance.words.some((word) => BILL.has(word)),
  };
}

/** Whole numbers of the platform in canonical spelling, as far as they are whole. Takes them out of the utterance. */
export function takeWholeIds(utterance: Utterance): Ids {
  const ids: { -readonly [K in Field]?: string } = {};
  if (!utterance.hasDigits && !utterance.text.includes(GATEWAY)) return ids;
  const around = aroundIds(utterance);
  utterance.takeMatch(FOREIGN, () => true);
  const connection = utterance.takeMatch(CONNECTION, (match) => connectionOf(match, around));
  const dated = utterance.takeMatch(DATED, (match) => datedOf(match, around));
  const monthly = utterance.takeMatch(MONTHLY, ([, month, year, next, sequence]) =>
    isNextYear(year, next) ? `${month}/${year}-${next}/${padded(sequence)}` : undefined,
  );
  const unnamed = dated ? undefined : utterance.takeMatch(UNNAMED, ([, ...parts]) => parts.join('-'));
  for (const each of [connection, dated]) if (each) ids[each.field] = each.id;
  if (monthly !== undefined) ids.receiptNumber = monthly;
  if (unnamed !== undefined)
    ids[around.isReceipt ? 'receiptNumber' : around.isBill ? 'consumerCode' : 'complaintId'] = unnamed;
  return ids;
}

interface FoundId {
  readonly field: Field;
  readonly id: string;
}

function datedOf(match: RegExpExecArray, around: Around): FoundId | undefined {
  const [whole, letters, kind = '', year, month, day, sequence] = match;
  const isState = letters !== undefined && !(NOT_A_STATE.test(letters) && /^[a-z]{2}\s/.test(whole));
  const field = around.isBill && FIELD_OF[kind] === 'applicationNumber' ? 'consumerCode' : FIELD_OF[kind];
  if (!field) return undefined;
  const digits = [year, month, day].join('-');
  if (!isState) return { field, id: `${digits}-${sequence}` };
  return { field, id: `${letters}-${kind}-${digits}-${padded(sequence)}`.toUpperCase() };
}

function connectionOf(match: RegExpExecArray, around: Around): FoundId | undefined {
  const [, kind = '', application, city, year, next, sequence] = match;
  if (!isNextYear(year, next)) return undefined;
  const tail = `${city}/${year}-${next}/${padded(sequence)}`;
  if (application !== undefined)
    return { field: 'applicationNumber', id: `${kind.toUpperCase()}_AP/${tail}` };
  const isReceipt = around.isReceipt || kind === 'pt' || kind === 'tl';
  return { field: isReceipt ? 'receiptNumber' : 'consumerCode', id: `${kind.toUpperCase()}/${tail}` };
}

/** 2023-24: the second part is the year after the first. */
function isNextYear(year: string | undefined, next: string | undefined): boolean {
  return (Number(year) + 1) % 100 === Number(next);
}

/** Sequences have at least six digits; people leave leading zeros out. */
function padded(sequence: string | undefined): string {
  return (sequence ?? '').padStart(6, '0');
}
