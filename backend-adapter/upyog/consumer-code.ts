import type { BillService } from '../platform.ts';

/** The platform's business services that send bills, and what people call them. */
export const BUSINESS_SERVICES: Readonly<Record<string, BillService>> = {
  PT: 'property_tax',
  WS: 'water',
  SW: 'sewerage',
  TL: 'trade_licence',
  FIRENOC: 'fire_noc',
};

export interface ConsumerCode {
  readonly code: string;
  /** Which services it can belong to; all where its shape does not tell. */
  readonly services: readonly string[];
}

const FAMILIES: Readonly<Record<string, string>> = { PT: 'PT', TL: 'TL', FN: 'FIRENOC' };

/** A consumer number as people write it (lower case, spaces, missing strokes) as the platform has it. */
export function readConsumerCode(written: string): ConsumerCode {
  const plain = written.toUpperCase().trim();
  const connection = /^(WS|SW)[\s/-]*(\d{3,4})[\s/-]*(\d{4})-?(\d{2})[\s/-]*(\d+)$/.exec(plain);
  if (connection) {
    const [, service = '', city, from, to, number] = connection;
    return { code: `${service}/${city}/${from}-${to}/${number}`, services: [service] };
  }
  const dated = /^([A-Z]{2})[\s-]*(PT|TL|FN)[\s-]*(\d{4})[\s-]*(\d{2})[\s-]*(\d{2})[\s-]*(\d+)$/.exec(plain);
  if (dated) {
    const [, state, family = '', year, month, day, number] = dated;
    return {
      code: [state, family, year, month, day, number].join('-'),
      services: [FAMILIES[family] ?? family],
    };
  }
  return { code: plain.replace(/\s+/g, ''), services: Object.keys(BUSINESS_SERVICES) };
}
