import { expect, test } from 'vitest';
import { readConsumerCode } from './consumer-code.ts';

const building = ['BPA.NC_APP_FEE', 'BPA.NC_SAN_FEE', 'BPA.LOW_RISK_PERMIT_FEE'];

test.each([
  ['PG-PT-2024-03-19-004567', 'PG-PT-2024-03-19-004567', ['PT']],
  ['pg pt 2024 03 19 004567', 'PG-PT-2024-03-19-004567', ['PT']],
  ['pgpt20240319004567', 'PG-PT-2024-03-19-004567', ['PT']],
  ['PT-2024-03-19-4567', 'PG-PT-2024-03-19-004567', ['PT']],
  ['PG-TL-2024-01-15-000321', 'PG-TL-2024-01-15-000321', ['TL']],
  ['PG-FN-2024-01-15-000321', 'PG-FN-2024-01-15-000321', ['FIRENOC']],
  ['PG-BP-2024-01-15-000321', 'PG-BP-2024-01-15-000321', building],
  ['WS/107/2023-24/001234', 'WS/107/2023-24/001234', ['WS']],
  ['ws 107 2023 24 1234', 'WS/107/2023-24/001234', ['WS']],
  ['ws1072023-24001234', 'WS/107/2023-24/001234', ['WS']],
  ['SW/1013/2023-24/001234', 'SW/1013/2023-24/001234', ['SW']],
  ['sw20042023-24001234', 'SW/2004/2023-24/001234', ['SW']],
  ['WS/2004/1999-00/001234', 'WS/2004/1999-00/001234', ['WS']],
])('%s', (written, code, services) => {
  expect(readConsumerCode(written, 'PG')).toEqual({ code, services });
});

test.each([
  ['ABC 123', 'ABC123'],
  ['WS/107/2023-25/001234', 'WS/107/2023-25/001234'],
])('%s tells no service', (written, code) => {
  expect(readConsumerCode(written, 'PG')).toEqual({ code });
});
