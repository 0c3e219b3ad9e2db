export interface ConsumerCode {
  readonly code: string;
  /** The business services it can belong to; undefined where its shape does not tell. */
  readonly services?: readonly string[];
}

/** `PG-PT-2024-03-19-004567` and its like. */
const DATED =
  /^(?:([A-Z]{2,10})[\s/-]*)?(PT|TL|FN|BP|BPA)[\s/-]*(\d{4})[\s/-]*(\d{2})[\s/-]*(\d{2})[\s/-]*(\d+)$/;
const SERVICES_OF: Readonly<Record<string, readonly string[]>> = {
  PT: ['PT'],
  TL: ['TL'],
  FN: ['FIRENOC'],
  BP: ['BPA.NC_APP_FEE', 'BPA.NC_SAN_FEE', 'BPA.LOW_RISK_PERMIT_FEE'],
};
/** `WS/107/2023-24/001234`; a city's code has three digits, or four (Jalandhar 1013, Mohali 2004). */
const CONNECTION = [3, 4].map(
  (digits) => new RegExp(`^(WS|SW)[\\s/-]*(\\d{${digits}})[\\s/-]*(\\d{4})[\\s/-]*(\\d{2})[\\s/-]*(\\d+)$`),
);
const SEQUENCE_DIGITS = 6;

/** A consumer number as people write it (small letters, spaces, missing strokes, no state) as the platform has it. */
export function readConsumerCode(written: string, statePrefix: string): ConsumerCode {
  const plain = written.trim().toUpperCase();
  return connection(plain) ?? dated(plain, statePrefix) ?? { code: plain.replace(/\s+/g, '') };
}

/** Run together, only a financial year of two following years tells where the city's code ends. */
function connection(plain: string): ConsumerCode | undefined {
  for (const shape of CONNECTION) {
    const [, service = '', city, from, to, number = ''] = shape.exec(plain) ?? [];
    if (service === '' || (Number(from) + 1) % 100 !== Number(to)) continue;
    return { code: `${service}/${city}/${from}-${to}/${padded(number)}`, services: [service] };
  }
  return undefined;
}

function dated(plain: string, statePrefix: string): ConsumerCode | undefined {
  const match = DATED.exec(plain);
  if (!match) return undefined;
  const [, state = statePrefix, family = '', year, month, day, number = ''] = match;
  const services = SERVICES_OF[family.slice(0, 2)];
  return {
    code: [state, family, year, month, day, padded(number)].join('-'),
    ...(services ? { services } : {}),
  };
}

function padded(sequence: string): string {
  return sequence.padStart(SEQUENCE_DIGITS, '0');
}
