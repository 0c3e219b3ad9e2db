import { describe, expect, it } from 'vitest';
import type { Entities } from '../../understanding.ts';
import { extractEntities } from './index.ts';

function entities(text: string, asking?: string): Entities {
  return extractEntities(text, asking === undefined ? {} : { asking });
}

const COMPLAINT = 'PG-PGR-2024-03-19-000123';

describe('a complaint’s number', () => {
  it.each([
    'PG-PGR-2024-03-19-000123',
    'pg-pgr-2024-03-19-000123',
    'Pg Pgr 2024 03 19 000123',
    'pgpgr20240319000123',
    'PG/PGR/2024/03/19/000123',
    'PG_PGR_2024-03-19-000123',
    'pg.pgr.2024.03.19.000123',
    'PG – PGR – 2024 – 03 – 19 – 000123',
    'my complaint PG-PGR-2024-03-19-123',
    'status of pg pgr 2024-03-19 000123 please',
    'शिकायत PG-PGR-२०२४-०३-१९-०००१२३ का क्या हुआ',
    'என் புகார் pg-pgr-2024-03-19-000123 என்ன ஆச்சு',
    'PG-PGR-2024-03-19-000123 ki shikayat',
  ])('is canonical however it is typed: %s', (text) => {
    expect(entities(text).complaintId).toBe(COMPLAINT);
  });

  it.each([
    ['complaint no 000123', '000123'],
    ['complaint number is 123', '123'],
    ['complaint id 45', '45'],
    ['shikayat no. 000123 ka kya hua', '000123'],
    ['meri shikayat ka number 1234 hai', '1234'],
    ['शिकायत संख्या १२३४ का क्या हुआ', '1234'],
    ['000123 number ki shikayat', '000123'],
    ['PGR 000123', '000123'],
    ['புகார் எண் 000123', '000123'],
    ['pugar en 4567 enna aachu', '4567'],
    ['grievance #2048', '2048'],
    ['complaint ending with 0123', '0123'],
    ['অভিযোগ নম্বর 778', '778'],
    ['ఫిర్యాదు నంబర్ 5521', '5521'],
    ['ದೂರು ಸಂಖ್ಯೆ 5521', '5521'],
    ['പരാതി നമ്പർ 5521', '5521'],
    ['ਸ਼ਿਕਾਇਤ ਨੰਬਰ 5521', '5521'],
    ['pgr 2024-03-19-000123', '2024-03-19-000123'],
    ['2024-03-19-000123', '2024-03-19-000123'],
  ])('is the digits typed where it is not whole: %s', (text, digits) => {
    expect(entities(text).complaintId).toBe(digits);
  });

  it.each([
    'my complaint from 3 days',
    'complaint about sector 12',
    'complaint in 143002',
    'complaint ward 12',
    'shikayat karni hai 2 din se',
    'call me 9800000001 about my complaint',
    'शिकायत करनी है',
  ])('is not read into other numbers: %s', (text) => {
    expect(entities(text).complaintId).toBeUndefined();
  });

  it('is the bare digits where it was just asked for', () => {
    expect(entities('000123', 'complaint_number').complaintId).toBe('000123');
    expect(entities('000123').complaintId).toBeUndefined();
  });
});

describe('the numbers that bills hang on', () => {
  it.each([
    ['PG-PT-2024-03-19-004567', 'PG-PT-2024-03-19-004567', 'property_tax'],
    ['pg pt 2024 03 19 4567 ka tax', 'PG-PT-2024-03-19-004567', 'property_tax'],
    ['WS/107/2023-24/001234', 'WS/107/2023-24/001234', 'water'],
    ['ws 107 2023-24 001234', 'WS/107/2023-24/001234', 'water'],
    ['ws-107-2023-24-1234', 'WS/107/2023-24/001234', 'water'],
    ['WS107202324001234', 'WS/107/2023-24/001234', 'water'],
    ['ws/1013/2023-24/001234', 'WS/1013/2023-24/001234', 'water'],
    ['sw/107/2023-24/000777 bill', 'SW/107/2023-24/000777', 'sewerage'],
    ['pay PG-TL-2024-01-15-000321', 'PG-TL-2024-01-15-000321', 'trade_licence'],
    ['PG-CH-2024-01-15-000321', 'PG-CH-2024-01-15-000321', 'challan'],
  ])('%s', (text, consumerCode, billType) => {
    expect(entities(text)).toMatchObject({ consumerCode, billType });
  });

  it.each([
    ['consumer number 4567', '4567'],
    ['connection no 001234', '001234'],
    ['property id 004567', '004567'],
    ['उपभोक्ता संख्या 4567', '4567'],
    ['ws 001234', '001234'],
    ['நுகர்வோர் எண் 4567', '4567'],
  ])('are the digits typed where they are not whole: %s', (text, digits) => {
    expect(entities(text).consumerCode).toBe(digits);
  });

  it.each(['700 meter ki unchai', '1800 मीटर', 'kahani ki mukhya paatra 12 saal ki hai'])(
    'are not in «%s»',
    (text) => {
      expect(entities(text)).not.toHaveProperty('consumerCode');
    },
  );

  it('leave a financial year alone that does not fit', () => {
    expect(entities('ws/107/2023-29/001234').consumerCode).not.toBe('WS/107/2023-29/001234');
  });

  it('do not take a word of the sentence for a state', () => {
    expect(entities('my pt 2024 03 19 004567').consumerCode).toBe('2024-03-19-004567');
  });
});

describe('application and receipt numbers', () => {
  it.each([
    ['status of PG-TL-2024-01-15-000321', 'PG-TL-2024-01-15-000321'],
    ['WS_AP/107/2023-24/000012', 'WS_AP/107/2023-24/000012'],
    ['ws ap 107 2023-24 12', 'WS_AP/107/2023-24/000012'],
    ['pg-fn-2024-01-15-000009 kab milega', 'PG-FN-2024-01-15-000009'],
    ['application number 321', '321'],
    ['आवेदन संख्या 321', '321'],
    ['விண்ணப்ப எண் 321', '321'],
  ])('application: %s', (text, number) => {
    expect(entities(text).applicationNumber).toBe(number);
  });

  it.each([
    ['receipt ws/107/2023-24/000777', 'WS/107/2023-24/000777'],
    ['PT/107/2023-24/000555', 'PT/107/2023-24/000555'],
    ['03/2023-24/000555', '03/2023-24/000555'],
    ['receipt no 555', '555'],
    ['रसीद संख्या 000555', '000555'],
    ['ரசீது எண் 555', '555'],
  ])('receipt: %s', (text, number) => {
    expect(entities(text).receiptNumber).toBe(number);
  });
});

describe('an id', () => {
  it.each([
    COMPLAINT,
    'WS/107/2023-24/001234',
    'PG-PT-2024-03-19-004567',
    'complaint number 143002',
    'pgpgr20240319000123',
    'consumer no 9800000',
    'BILLNO-PT-000987',
    'PB_PG_2024_03_19_000042_17',
  ])('is nothing else as well: %s', (text) => {
    const found = entities(text);
    for (const key of ['pincode', 'mobile', 'amount', 'date', 'durationDays', 'choice', 'rating'] as const) {
      expect(found).not.toHaveProperty(key);
    }
  });

  it('leaves the other numbers of the message to what they are', () => {
    const text = 'PG-PGR-2024-03-19-000123, mobile 98000 00001, pin 143002, ward 4, paid ₹500, 3 days';
    expect(entities(text)).toEqual({
      complaintId: COMPLAINT,
      mobile: '9800000001',
      pincode: '143002',
      ward: '4',
      amount: 500,
      durationDays: 3,
    });
  });
});
