import { expect, test } from 'vitest';
import { userOf } from './people.ts';
import { fitName } from './person-name.ts';

const mobile = '9800000001';
const own = { uuid: 'own', userName: mobile, name: 'Asha', mobileNumber: mobile, active: true };
const second = {
  uuid: 'second',
  userName: '9800000777',
  name: 'Ravi',
  mobileNumber: '9800000777',
  active: true,
};
const masked = { uuid: 'masked', userName: 'x', name: 'Asha', mobileNumber: '98******01', active: true };

test('who gave the number as a second one is not its owner', () => {
  expect(userOf([second, own], mobile)?.uuid).toBe('own');
  expect(userOf([second], mobile)).toBeUndefined();
});

test('an account that is switched off is nobody', () => {
  expect(userOf([{ ...own, active: false }], mobile)).toBeUndefined();
});

test('behind a masked number there may be one person, not two', () => {
  expect(userOf([masked], mobile)?.uuid).toBe('masked');
  expect(userOf([masked, { ...masked, uuid: 'other' }], mobile)).toBeUndefined();
});

test.each([
  ['  Asha   Devi ', 'Asha Devi'],
  ['Asha (mother of Ravi)', 'Asha mother of Ravi'],
  ['आशा', 'आशा'],
  ["D'Souza-Rao", "D'Souza-Rao"],
  ['x'.repeat(60), 'x'.repeat(50)],
  ['***', undefined],
  ['', undefined],
])('«%s» as the platform takes it', (given, fitted) => {
  expect(fitName(given)).toBe(fitted);
});
