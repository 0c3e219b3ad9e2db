import { describe, expect, it } from 'vitest';
import type { Entities } from '../../understanding.ts';
import { extractEntities } from './index.ts';

const entities = (text: string): Entities => extractEntities(text, {});

describe('a mobile number', () => {
  it.each([
    '9800000001',
    '+919800000001',
    '+91 98000 00001',
    '+91-98000-00001',
    '09800000001',
    '919800000001',
    '98 00 00 00 01',
    'mera number ९८००००००01 hai',
    'என் நம்பர் 9800000001',
    'call me on 98000-00001 please',
  ])('has ten digits: %s', (text) => {
    expect(entities(text).mobile).toBe('9800000001');
  });

  it.each(['98000000012', '5800000001', '143002', '98000', 'ws/107/2023-24/980000000'])(
    'is not %s',
    (text) => {
      expect(entities(text).mobile).toBeUndefined();
    },
  );
});

describe('a pincode', () => {
  it.each([
    '143002',
    'pin 143 002',
    'pincode-143002',
    'पिन कोड १४३००२',
    'area 143002 में पानी नहीं',
    'பின்கோடு 143002',
  ])('has six digits: %s', (text) => {
    expect(entities(text).pincode).toBe('143002');
  });

  it.each([
    '043002',
    '1430021',
    '14300',
    '₹143002',
    'rs 143002',
    '143002 rupees',
    '1,43,002',
    '850-895 isvi',
    '9800000001',
  ])('is not %s', (text) => {
    expect(entities(text).pincode).toBeUndefined();
  });

  it('is not the code that was sent, where that was just asked for', () => {
    expect(extractEntities('123456', { asking: 'otp' }).pincode).toBeUndefined();
  });
});

describe('an amount', () => {
  it.each([
    ['₹500', 500],
    ['₹ 3,450', 3450],
    ['₹1,23,456.50', 123456.5],
    ['rs 500', 500],
    ['Rs. 1,200', 1200],
    ['INR 860', 860],
    ['500 rupees', 500],
    ['500 rupaye', 500],
    ['500 रुपये काट लिए', 500],
    ['५०० रुपए', 500],
    ['500/-', 500],
    ['do hazaar rupaye', 2000],
    ['दो हज़ार पाँच सौ रुपये', 2500],
    ['dedh lakh rupaye', 150000],
    ['1.5 lakh ka bill', 150000],
    ['2 lakh', 200000],
    ['ஐநூறு ரூபாய்', 500],
    ['500 ரூபாய்', 500],
    ['ரூ. 1,200', 1200],
    ['aayiram rubai', 1000],
    ['five hundred rupees', 500],
    ['2k rs', 2000],
    ['pay 860', 860],
    ['amount 3450', 3450],
    ['५०० টাকা', 500],
    ['500 రూపాయలు', 500],
    ['500 ರೂಪಾಯಿ', 500],
    ['500 രൂപ', 500],
    ['500 રૂપિયા', 500],
    ['500 ਰੁਪਏ', 500],
    ['500 ଟଙ୍କା', 500],
    ['500 روپے', 500],
  ])('%s', (text, amount) => {
    expect(entities(text).amount).toBe(amount);
  });

  it.each([
    'sector 4',
    '3 din se',
    'ward 12',
    '143002',
    '2 lakh log pareshan',
    'complaint no 500',
    'pay 143002',
    '500',
  ])('is not %s', (text) => {
    expect(entities(text).amount).toBeUndefined();
  });
});

describe('a ward', () => {
  it.each([
    ['ward 12', '12'],
    ['ward no. 12', '12'],
    ['ward number 12', '12'],
    ['Ward-12', '12'],
    ['ward12', '12'],
    ['12 number ward', '12'],
    ['12th ward', '12'],
    ['ward no 07', '7'],
    ['वार्ड १२', '12'],
    ['वार्ड नंबर बारह', '12'],
    ['ward twelve', '12'],
    ['வார்டு 7', '7'],
    ['வார்டு எண் ஏழு', '7'],
    ['10வது வார்டு', '10'],
    ['vaard barah', '12'],
    ['వార్డు 7', '7'],
    ['ವಾರ್ಡ್ 7', '7'],
    ['വാർഡ് 7', '7'],
    ['ওয়ার্ড ৭', '7'],
    ['વોર્ડ ૭', '7'],
    ['ਵਾਰਡ 7', '7'],
    ['ୱାର୍ଡ 7', '7'],
    ['وارڈ ۷', '7'],
  ])('%s', (text, ward) => {
    expect(entities(text).ward).toBe(ward);
  });

  it.each(['sector 12', 'ward ka paani', 'in our ward 9800000001', 'award 12'])('is not in %s', (text) => {
    expect(entities(text).ward).toBeUndefined();
  });
});
