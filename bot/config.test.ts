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

describe('the WhatsApp channel', () => {
  const ALL = {
    WHATSAPP_PHONE_NUMBER_ID: '100000000000001',
    WHATSAPP_ACCESS_TOKEN: 'token',
    WHATSAPP_APP_SECRET: 'secret',
    WHATSAPP_VERIFY_TOKEN: 'word',
  };
  const read = (env: Record<string, string>) => {
    const result = readConfig(env);
    return result.ok ? result.config.whatsAppCloud : result.faults;
  };

  test('does not run without its settings', () => {
    expect(read({})).toBeUndefined();
  });

  test('runs with four settings, at the provider’s own address', () => {
    expect(read(ALL)).toMatchObject({
      apiRoot: 'https://graph.facebook.com/v25.0',
      authHeader: 'Authorization',
    });
  });

  test('a solution provider has its own address, header and media hosts', () => {
    const other = {
      WHATSAPP_API_ROOT: 'https://waba.example/v2/',
      WHATSAPP_AUTH_HEADER: 'D360-API-KEY',
      WHATSAPP_MEDIA_HOSTS: 'a.example,b.example',
    };
    expect(read({ ...ALL, ...other })).toMatchObject({
      apiRoot: 'https://waba.example/v2',
      authHeader: 'D360-API-KEY',
      mediaHosts: ['a.example', 'b.example'],
    });
  });

  test.each([
    [{ ...ALL, WHATSAPP_APP_SECRET: '' }, /^WHATSAPP_APP_SECRET: the WhatsApp channel needs it too/],
    [{ ...ALL, WHATSAPP_PHONE_NUMBER_ID: '+91 98000 00001' }, /^WHATSAPP_PHONE_NUMBER_ID: has to be the id/],
    [{ ...ALL, WHATSAPP_ACCESS_TOKEN: 'two\nlines' }, /^WHATSAPP_ACCESS_TOKEN: has to be one line/],
    [{ ...ALL, WHATSAPP_API_ROOT: 'graph' }, /^WHATSAPP_API_ROOT: has to be an address/],
  ])('%o stops the start with the mend', (env, fault) => {
    const faults = read(env) as readonly string[];
    expect(faults).toEqual([expect.stringMatching(fault) as string]);
    expect(faults.join()).not.toContain('secret');
  });
});

describe('WhatsApp Web', () => {
  const browser = process.execPath;

  test('is off until it is switched on', () => {
    expect(readConfig({ WHATSAPP_WEB_EXECUTABLE: browser })).toEqual(readConfig({}));
    expect(readConfig({ WHATSAPP_WEB: '0', WHATSAPP_WEB_EXECUTABLE: browser })).toEqual(readConfig({}));
    expect(readConfig({ WHATSAPP_WEB: '1', WHATSAPP_WEB_EXECUTABLE: browser })).toMatchObject({
      config: { whatsAppWeb: { executable: browser } },
    });
  });

  test.each([
    [{ WHATSAPP_WEB: '1' }, /^WHATSAPP_WEB_EXECUTABLE: .*needs a browser; install/],
    [{ WHATSAPP_WEB: 'on' }, /^WHATSAPP_WEB: has to be 1/],
    [{ WHATSAPP_WEB: '1', WHATSAPP_WEB_EXECUTABLE: '/no/such/browser' }, /no program that can be run/],
    [{ WHATSAPP_WEB: '1', WHATSAPP_WEB_EXECUTABLE: '/' }, /no program that can be run/],
  ])('%j names the mend', (env, mend) => {
    expect(faults(env)).toEqual([expect.stringMatching(mend)]);
  });
});

describe('the Telegram channel', () => {
  const TOKEN = '7000000001:AAF-secret-of-nobody';
  const read = (env: Record<string, string>) => {
    const result = readConfig(env);
    return result.ok ? result.config.telegram : result.faults;
  };

  test('does not run without a token', () => {
    expect(read({ TELEGRAM_MODE: 'webhook' })).toBeUndefined();
  });

  test('polls at the provider’s own address, and makes a secret that says nothing of the token', () => {
    const settings = read({ TELEGRAM_BOT_TOKEN: TOKEN });
    expect(settings).toMatchObject({ mode: 'polling', apiRoot: 'https://api.telegram.org' });
    expect(settings).toEqual(read({ TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_WEBHOOK_SECRET: '' }));
    expect(settings).toMatchObject({ webhookSecret: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
  });

  test('a webhook lies below the public address', () => {
    const env = {
      TELEGRAM_BOT_TOKEN: TOKEN,
      TELEGRAM_MODE: 'webhook',
      TELEGRAM_API_ROOT: 'http://127.0.0.1:9000/',
      PUBLIC_URL: 'https://chat.city.example/',
    };
    expect(read(env)).toMatchObject({
      webhookUrl: 'https://chat.city.example/webhooks/telegram',
      apiRoot: 'http://127.0.0.1:9000',
    });
  });

  test.each([
    [{ TELEGRAM_BOT_TOKEN: 'AAF-secret-of-nobody' }, /^TELEGRAM_BOT_TOKEN: has to be what @BotFather gave/],
    [{ TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_MODE: 'push' }, /^TELEGRAM_MODE: /],
    [{ TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_MODE: 'webhook' }, /^PUBLIC_URL: TELEGRAM_MODE=webhook needs/],
    [{ TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_WEBHOOK_SECRET: 'two words' }, /^TELEGRAM_WEBHOOK_SECRET: /],
  ])('%o stops the start with the mend', (env, fault) => {
    const faults = read(env) as readonly string[];
    expect(faults).toEqual([expect.stringMatching(fault) as string]);
    expect(faults.join()).not.toContain('secret-of-nobody');
  });
});
