import type { BillType } from '../../understanding.ts';
import { BILL_THINGS, BILL_THINGS_BEFORE_KAR, BILL_WORDS, BILLS_IN_ONE_WORD } from './bill-words.ts';
import { lexicon, wordSet } from './lexicon.ts';
import type { Lexicon } from './lexicon.ts';
import type { Word } from './reading.ts';
import type { Utterance } from './utterance.ts';
import type { Ids } from './whole-ids.ts';

const THINGS = lexicon<BillType>(Object.entries(BILL_THINGS) as [BillType, string][]);
const HOUSE = wordSet(BILL_WORDS.house);
const TAX = wordSet(BILL_WORDS.tax);
/** «drainage tax» is one word behind the other: drains are mostly complained of. */
const DRAIN = wordSet(BILL_WORDS.drain);
/** «kar» is tax only right behind one of these; everywhere else it is «do». */
const BEFORE_KAR = lexicon<BillType>(Object.entries(BILL_THINGS_BEFORE_KAR) as [BillType, string][]);
const KAR = wordSet('kar कर কর কৰ କର');
/** Say that money is meant, not the tap: no verb that water could do («jama», «bharna») is among them. */
const MONEY = wordSet(BILL_WORDS.money);
/** Words that are a kind of bill on their own. */
const WHOLE = lexicon<BillType>(Object.entries(BILLS_IN_ONE_WORD) as [BillType, string][]);
const ELECTRICITY = wordSet(BILL_WORDS.notOurs);
const TRADE = wordSet(BILL_WORDS.trade);
const LICENCE = wordSet(BILL_WORDS.licence);
const FIRE = wordSet(BILL_WORDS.fire);
const NOC = wordSet(BILL_WORDS.noc);
const FEES = wordSet(BILL_WORDS.fees);
const NEAR = 3;

const FROM_LETTERS: readonly (readonly [RegExp, BillType])[] = [
  [/^[A-Z]{2}-PT-/, 'property_tax'],
  [/^WS\//, 'water'],
  [/^SW\//, 'sewerage'],
  [/^[A-Z]{2}-TL-/, 'trade_licence'],
  [/^[A-Z]{2}-FN-/, 'fire_noc'],
  [/^[A-Z]{2}-CH-/, 'challan'],
];

/** Which of the city's bills is meant. «No water» is no bill; the electricity bill is not the city's. */
export function billTypeOf(utterance: Utterance, ids: Ids, asking: string | undefined): BillType | undefined {
  const number = ids.consumerCode ?? ids.applicationNumber ?? ids.receiptNumber ?? '';
  const fromLetters = FROM_LETTERS.find(([letters]) => letters.test(number))?.[1];
  return (
    fromLetters ??
    said(utterance) ??
    (asking !== undefined && /bill|service/.test(asking) ? alone(utterance) : undefined)
  );
}

function said(utterance: Utterance): BillType | undefined {
  for (let index = 0; index < utterance.words.length; index += 1) {
    const type = saidAt(utterance, index);
    if (type && !near(utterance, index, ELECTRICITY)) return type;
  }
  return undefined;
}

function saidAt(utterance: Utterance, index: number): BillType | undefined {
  const { words } = utterance;
  const word = words[index];
  const whole = WHOLE.get(word);
  if (whole) return whole;
  const thing = THINGS.get(word);
  if (thing && near(utterance, index, MONEY)) return thing;
  if (HOUSE.has(word) && near(utterance, index, TAX)) return 'property_tax';
  if (DRAIN.has(word) && TAX.has(words[index + 1])) return 'sewerage';
  const taxed = KAR.has(words[index + 1]) ? BEFORE_KAR.get(word) : undefined;
  if (taxed) return taxed;
  if (TRADE.has(word) && near(utterance, index, LICENCE)) return 'trade_licence';
  if (FIRE.has(word) && near(utterance, index, NOC)) return 'fire_noc';
  return FEES.has(word) && near(utterance, index, MONEY) ? 'other' : undefined;
}

/** «water» alone, where the kind of bill was just asked for. */
function alone({ words }: Utterance): BillType | undefined {
  if (words.length > 2) return undefined;
  for (const word of words) {
    const type = THINGS.get(word) ?? (TRADE.has(word) || LICENCE.has(word) ? 'trade_licence' : undefined);
    if (type) return type;
    if (FIRE.has(word)) return 'fire_noc';
  }
  return undefined;
}

function near({ words }: Utterance, index: number, set: Lexicon<true>): boolean {
  const end = Math.min(words.length, index + NEAR + 1);
  for (let at = Math.max(0, index - NEAR); at < end; at += 1) {
    if (at !== index && set.has(words[at]) && !isDueTo(words, at)) return true;
  }
  return false;
}

function isDueTo(words: readonly Word[], at: number): boolean {
  return words[at]?.text === 'due' && words[at + 1]?.text === 'to';
}
