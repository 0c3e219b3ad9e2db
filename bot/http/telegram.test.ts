import fc from 'fast-check';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Accepted } from '../../channels/telegram/testing/bot-api.ts';
import { filedComplaints } from '../conversations/sandbox-side.ts';
import { startTelegramStage, TELEGRAM_SECRET, TELEGRAM_TOKEN, type TelegramStage } from './telegram-stage.ts';

const textOf = (messages: readonly Accepted[]): string => messages.map(({ text }) => text).join('\n');
const buttonsOf = (messages: readonly Accepted[]): readonly string[] =>
  messages.flatMap(({ markup }) =>
    markup && 'inline_keyboard' in markup ? markup.inline_keyboard.flat().map(({ text }) => text) : [],
  );
const asksFor = (messages: readonly Accepted[]): readonly string[] =>
  messages.flatMap(({ markup }) =>
    markup && 'keyboard' in markup ? markup.keyboard.flat().flatMap((key) => Object.keys(key)) : [],
  );
const picture = () =>
  sharp({ create: { width: 80, height: 60, channels: 3, background: '#333' } })
    .withExif({ IFD0: { Make: 'Invented' } })
    .jpeg()
    .toBuffer();

describe.each(['polling', 'webhook'] as const)('a citizen on Telegram, by %s', (mode) => {
  let stage: TelegramStage;
  beforeAll(async () => {
    stage = await startTelegramStage({ mode });
  });
  afterAll(() => stage.close());

  test('files a complaint with photo, pin, own contact and buttons; the number comes back', async () => {
    const before = await filedComplaints(stage.parts.platformUrl);
    const asha = stage.provider.person(5_000_000_001);
    asha.say('street light not working');
    expect(asksFor(await stage.heard(asha))).toContain('request_location');
    asha.photo(await picture());
    await stage.heard(asha);
    asha.location(31.326, 75.5762);
    let shown = await stage.heard(asha);
    if (asksFor(shown).length === 0) {
      asha.press(/sector|same|yes/i);
      shown = await stage.heard(asha);
    }
    expect(asksFor(shown)).toContain('request_contact');
    asha.ownContact('919800000001');
    expect(textOf(await stage.heard(asha))).toMatch(/Street light[\s\S]*Shall I file/);
    asha.press(/yes, file/i);
    expect(textOf(await stage.heard(asha))).toMatch(/PG-PGR-\d{4}-\d{2}-\d{2}-\d{6}/);
    const fresh = (await filedComplaints(stage.parts.platformUrl)).filter((each) => !before.includes(each));
    expect(fresh).toEqual([expect.stringMatching(/StreetLight\w*, SEC\d\d, 1 photos$/) as string]);
  });

  test('checks a bill by the command menu, then changes the language', async () => {
    const imran = stage.provider.person(5_000_000_002);
    imran.say('/bills');
    expect(asksFor(await stage.heard(imran))).toContain('request_contact');
    imran.ownContact('+91 98000 00001');
    expect(textOf(await stage.heard(imran))).toMatch(/₹3,450/);
    imran.say('/language');
    expect(buttonsOf(await stage.heard(imran))).toEqual(['English', 'हिन्दी', 'தமிழ்']);
    imran.press(/தமிழ்/);
    await stage.heard(imran);
    imran.say('/bills');
    expect(textOf(await stage.heard(imran))).toMatch(/சொத்து வரி/);
  });

  test('a foreign number and somebody else’s contact are refused, each with its reason; to a typed one goes a code', async () => {
    const person = stage.provider.person(5_000_000_010);
    person.say('/bills');
    await stage.heard(person);
    person.ownContact('+14155550100');
    expect(textOf(await stage.heard(person))).toMatch(/Indian mobile number/);
    person.send({ contact: { phone_number: '919800000001', first_name: 'Asha', user_id: 5_000_000_001 } });
    const refused = await stage.heard(person);
    expect(textOf(refused)).toMatch(/your own/);
    expect(asksFor(refused)).toContain('request_contact');
    person.say('9800000001');
    expect(textOf(await stage.heard(person))).toMatch(/code is on its way to 9800000001/);
  });

  test('every press is answered, so that no button goes on turning', async () => {
    const { answeredPresses, openPresses } = stage.provider.state;
    await vi.waitFor(() => expect([...openPresses]).toEqual([]));
    expect(answeredPresses.length).toBeGreaterThanOrEqual(2);
  });

  test('an update that comes twice is answered once', async () => {
    const person = stage.provider.person(5_000_000_003);
    const { update_id: _id, ...again } = person.say('my bills');
    await stage.heard(person);
    stage.provider.state.updates.add(again);
    expect(await stage.heard(person)).toEqual([]);
  });

  test('something that is no picture is said to be unreadable, and the talk goes on', async () => {
    const person = stage.provider.person(5_000_000_004);
    person.photo(Buffer.from('<html>no picture</html>'));
    expect(textOf(await stage.heard(person))).toMatch(/could not open this photo|फ़ोटो मुझसे नहीं खुली/);
  });

  test('a file outside the provider’s folder for files is not fetched', async () => {
    const person = stage.provider.person(5_000_000_005);
    const file_id = stage.provider.state.addFile(await picture(), '../../elsewhere.jpg');
    person.send({ photo: [{ file_id, file_unique_id: 'x', width: 1, height: 1 }] });
    expect(textOf(await stage.heard(person))).toMatch(/could not open this photo|फ़ोटो मुझसे नहीं खुली/);
  });

  test('«too fast» is obeyed, and the message arrives', async () => {
    const person = stage.provider.person(5_000_000_006);
    stage.provider.failNext(1, 429, 'Too Many Requests: retry after 1', 1);
    const began = Date.now();
    person.say('hello');
    await vi.waitFor(async () => expect(await stage.heard(person)).not.toEqual([]), { timeout: 10_000 });
    expect(Date.now() - began).toBeGreaterThanOrEqual(1_000);
  });

  test('who blocks the bot is sent nothing more, until they write again', async () => {
    const person = stage.provider.person(5_000_000_007);
    person.say('street light not working');
    expect(await stage.heard(person)).not.toEqual([]);
    // The provider's clock has whole seconds; a block in the second of the last message shows at the next sending only.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    person.block();
    await stage.heard(person);
    const tried = () => stage.provider.state.triedTo.filter((id) => id === person.id).length;
    const before = tried();
    await stage.later(3 * 3_600_000);
    expect((await stage.parts.store.stats()).outboxFailed).toBe(1);
    expect(tried()).toBe(before);
    person.say('hello again');
    expect(await stage.heard(person)).not.toEqual([]);
  });

  test('a block that only sending reveals is remembered until they write', async () => {
    const person = stage.provider.person(5_000_000_009);
    person.say('street light not working');
    await stage.heard(person);
    stage.provider.state.blockedBy.add(person.id);
    await stage.later(3 * 3_600_000);
    expect(stage.provider.state.blockedBy).toContain(person.id);
    expect((await stage.parts.store.stats()).outboxFailed).toBe(2);
    person.say('hello again');
    expect(await stage.heard(person)).not.toEqual([]);
  });

  test('a group is told once why, and left', async () => {
    const group = { id: -1_000_000_000_001, type: 'supergroup', title: 'Residents of Sector 4' };
    const from = { id: 5_000_000_008, is_bot: false, language_code: 'hi' };
    const { state } = stage.provider;
    state.chats.add(group.id);
    const date = Math.floor(Date.now() / 1_000);
    state.updates.add({
      my_chat_member: { chat: group, from, date, new_chat_member: { status: 'member' } },
    });
    state.updates.add({ message: { message_id: 1, chat: group, from, date, text: '/help@amarpur_bot' } });
    await vi.waitFor(() => expect(state.leftChats).toEqual([group.id]));
    const told = stage.provider.accepted.filter(({ to }) => to === group.id);
    expect(told.map(({ text }) => text)).toEqual([expect.stringMatching(/निजी चैट.*@amarpur_bot/) as string]);
    state.chats.add(group.id);
    state.updates.add({ my_chat_member: { chat: group, from, date, new_chat_member: { status: 'member' } } });
    await vi.waitFor(() => expect(state.leftChats).toHaveLength(2));
    expect(stage.provider.accepted.filter(({ to }) => to === group.id)).toHaveLength(1);
  });

  test('the command menu is there in every language that the provider knows', async () => {
    await vi.waitFor(() => expect([...stage.provider.state.menus.keys()]).toEqual(['', 'en', 'hi', 'ta']));
    const { menus } = stage.provider.state;
    expect(menus.get('')).toEqual(menus.get('hi'));
    expect(menus.get('en')?.map(({ command }) => command)).toEqual([
      'menu',
      'complaint',
      'bills',
      'language',
      'help',
      'person',
      'stop',
    ]);
  });

  test('nothing was ever sent that the provider refuses for its form', () => {
    expect(stage.provider.refused).toEqual([]);
  });

  test('the service is ready', async () => {
    expect((await fetch(`${stage.url}/health/ready`)).status).toBe(200);
  });

  test('the webhook takes nothing without the secret, and is not there by polling', async () => {
    const post = (headers: Record<string, string>) =>
      fetch(`${stage.url}/webhooks/telegram`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: '{"update_id":1}',
      }).then(({ status }) => status);
    const refused = mode === 'webhook' ? 401 : 404;
    expect(await post({})).toBe(refused);
    expect(await post({ 'x-telegram-bot-api-secret-token': TELEGRAM_TOKEN })).toBe(refused);
  });
});

test(
  'the webhook of Telegram lives through anything, and stores nothing of it',
  { timeout: 60_000 },
  async () => {
    const stage = await startTelegramStage({ mode: 'webhook' });
    const update = fc.record({
      update_id: fc.oneof(fc.integer(), fc.jsonValue()),
      message: fc.oneof(
        fc.jsonValue(),
        fc.record({
          message_id: fc.jsonValue(),
          from: fc.jsonValue(),
          chat: fc.jsonValue(),
          text: fc.string(),
        }),
      ),
      callback_query: fc.option(fc.jsonValue()),
      my_chat_member: fc.option(fc.jsonValue()),
    });
    const body = fc.oneof(
      update.map((json) => JSON.stringify(json)),
      fc.string(),
      fc.json(),
    );
    const type = fc.constantFrom('application/json', 'application/json', 'text/plain', '');
    const before = await stage.parts.store.stats();
    await fc.assert(
      fc.asyncProperty(body, type, fc.boolean(), async (text, contentType, knowsSecret) => {
        const secret = knowsSecret ? TELEGRAM_SECRET : text.replace(/[^!-~]/g, '') || 'x';
        const { status } = await fetch(`${stage.url}/webhooks/telegram`, {
          method: 'POST',
          headers: {
            'x-telegram-bot-api-secret-token': secret.slice(0, 200),
            ...(contentType === '' ? {} : { 'content-type': contentType }),
          },
          body: text,
        });
        expect([200, 400, 401, 413, 415, 429]).toContain(status);
      }),
      { numRuns: 1_500 },
    );
    expect((await stage.parts.store.stats()).messages).toBe(before.messages);
    await stage.close();
  },
);
