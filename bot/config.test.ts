import { describe, expect, test } from 'vitest';
import { readConfig } from './config.ts';

const faults = (env: Record<string, string>): readonly string[] => {
  const read = readConfig(env);
  return read.ok ? [] : read.faults;
};

describe('settings', () => {
  test('without any, the sandbox city answers on this machine', () => {
    expect(readConfig({})).toMatchObject({
      ok: true,
      config: { host: '127.0.0.1', port: 8080, dataDir: './.data', logLevel: 'info' },
    });
    const read = readConfig({});
    expect(read.ok && 'url' in read.config.platform).toBe(false);
  });

  test('an empty value counts as not set', () => {
    expect(readConfig({ PORT: '', UPYOG_URL: '' })).toEqual(readConfig({}));
  });

  test('PORT=0 is any free port', () => {
    expect(readConfig({ PORT: '0' })).toMatchObject({ ok: true, config: { port: 0 } });
  });

  test('every fault is told at once, each with its variable', () => {
    expect(
      faults({ PORT: '99999', LOG_LEVEL: 'loud', UPYOG_LINE: 'x' }).map((line) => line.split(':')[0]),
    ).toEqual(['PORT', 'LOG_LEVEL', 'UPYOG_LINE']);
  });

  test.each([
    [{ UPYOG_URL: 'https://city.example' }, ['UPYOG_SYSTEM_USER', 'CITIES_DIR']],
    [{ UPYOG_CITIZEN_MODE: 'fixed' }, ['UPYOG_FIXED_OTP']],
    [{ UPYOG_URL: 'ftp://city.example' }, ['UPYOG_URL']],
  ])('%j is not enough', (env, about) => {
    const told = faults(env);
    for (const name of about) expect(told.join('\n')).toContain(name);
  });
});
