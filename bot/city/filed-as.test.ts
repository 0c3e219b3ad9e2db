import { describe, expect, it } from 'vitest';
import { SERVICE_CODES } from '../../intents/service-code.ts';
import { FILED_AS, filedAs } from './filed-as.ts';

describe('mapping down', () => {
  it('covers all 40 types but Others, and always ends with Others', () => {
    expect(Object.keys(FILED_AS).toSorted()).toEqual(
      SERVICE_CODES.filter((code) => code !== 'Others').toSorted(),
    );
    for (const { by } of Object.values(FILED_AS)) expect(by.at(-1)).toBe('Others');
  });

  it('never sends a type to itself', () => {
    for (const [code, { by }] of Object.entries(FILED_AS)) expect(by).not.toContain(code);
  });

  it('maps nothing where everything is active', () => {
    expect(filedAs(SERVICE_CODES)).toEqual({});
  });

  it('takes the next best where the best is inactive too', () => {
    expect(filedAs(['NoWaterSupply', 'Others'])['WaterPressureisVeryLess']).toBe('NoWaterSupply');
    expect(filedAs(['Others'])['WaterPressureisVeryLess']).toBe('Others');
  });

  it('answers in the spelling of the city’s own master', () => {
    expect(filedAs(['STREETLIGHTNOTWORKING'])['NoStreetlight']).toBe('STREETLIGHTNOTWORKING');
  });

  it('leaves a type out that nothing active can take', () => {
    expect(filedAs(['DamagedRoad'])['MEDICINENOTAVAILABLE']).toBeUndefined();
  });
});
