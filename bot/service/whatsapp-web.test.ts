import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../channels/whatsapp-web/testing/chromium.ts';
import { OWN_PAGE, Phone, type SentMessage } from '../../channels/whatsapp-web/testing/phone.ts';
import { runningClock } from '../clock.ts';
import { readConfig } from '../config.ts';
import { filedComplaints } from '../conversations/sandbox-side.ts';
import { receiver } from '../inbox/receive.ts';
import { assemble, type Assembled } from './assemble.ts';
import type { Log } from './log.ts';
import type { ChannelParts, Running } from './running-channels.ts';
import { runWhatsAppWeb } from './run-whatsapp-web.ts';
import type { Service } from './service.ts';

const ASHA = '919800000001@c.us';
const IMRAN = '919800000002@c.us';
const ACCOUNT = '919800000099';
const executable = findChromium();
if (executable === undefined) {
  process.stderr.write('SKIPPED: a complaint through WhatsApp Web, because no Chromium is installed here\n');
}

describe.skipIf(executable === undefined)(
  'a citizen on WhatsApp Web, a linked phone and a real browser',
  () => {
    const dataDir = mkdtempSync(`${tmpdir()}/samvaad-pilot-`);
    const phone = new Phone();
    let parts: Assembled;
    let service: Service;
    let channel: Running;
    const logged: string[] = [];
    const note: Log['info'] = (event, fields) => logged.push(JSON.stringify({ event, ...fields }));

    beforeAll(async () => {
      const read = readConfig({
        DATA_DIR: dataDir,
        LOG_LEVEL: 'silent',
        WHATSAPP_WEB: '1',
        WHATSAPP_WEB_EXECUTABLE: executable,
      });
      if (!read.ok || !read.config.whatsAppWeb) throw new Error('the settings are not understood');
      const { whatsAppWeb } = read.config;
      const clock = runningClock();
      parts = await assemble(read.config, clock);
      await parts.cities.refresh();
      const log: Log = { info: note, warn: note, error: note };
      const channelParts: ChannelParts = {
        ...parts,
        log,
        now: () => clock.now(),
        wake: () => service.wake(),
      };
      channel = runWhatsAppWeb({ dataDir, whatsAppWeb }, channelParts, receiver(channelParts), {
        page: OWN_PAGE,
        open: phone.open,
        show: () => undefined,
      });
      service = parts.start({ 'whatsapp-web': channel.transport });
      await phone.link();
      await phone.until(async () => (await channel.trouble()) === undefined);
    });
    afterAll(async () => {
      await service.stop();
      await channel.close();
      await parts.close();
      rmSync(dataDir, { recursive: true });
    });

    const says = async (from: string, text: string) => {
      await phone.say(from, text);
      return phone.receives(from);
    };
    /** The number that stands before these words. */
    const numberOf = (words: string, text: string): string => {
      const number = text
        .split('\n')
        .flatMap((line) => new RegExp(`^(\\d+)\\. ${words}`).exec(line)?.[1] ?? []);
      return number[0] ?? `no «${words}» in: ${text}`;
    };

    test('files a complaint by numbers alone, and sees its number', async () => {
      const before = await filedComplaints(parts.platformUrl);
      const card = await says(ASHA, 'street light not working near sector 4 since three days');
      expect(card.to).toBe(ASHA);
      expect(card.text).toMatch(/Shall I file this complaint\?/);
      const filed = await says(ASHA, numberOf('Yes, file it', card.text));
      expect(filed.text).toMatch(/Your complaint is filed\. Number: PG-PGR-/);
      const fresh = (await filedComplaints(parts.platformUrl)).filter((each) => !before.includes(each));
      expect(fresh).toEqual([expect.stringMatching(/^PG-PGR-\S+ StreetLightNotWorking, SEC04$/)]);
      expect(filed.text).toContain(fresh[0]?.split(' ')[0]);
    });

    test('what became of an answer is kept with it, and never goes backwards', async () => {
      const first = await says(ASHA, 'thank you');
      const stateOf = async ({ id }: SentMessage) =>
        (await parts.store.deliveryOf({ channel: 'whatsapp-web', account: ACCOUNT, providerId: id }))?.state;
      await phone.until(async () => (await stateOf(first)) === 'sent');
      await phone.does('acknowledge', first.id, 3);
      await phone.does('acknowledge', first.id, 2);
      // Acks of one person are taken in order: this one's comes after those.
      const second = await says(ASHA, 'thank you');
      await phone.until(async () => (await stateOf(second)) === 'sent');
      expect(await stateOf(first)).toBe('read');
    });

    test('a photo and a pin make a complaint as well', async () => {
      const photo = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#345' } })
        .jpeg()
        .toBuffer();
      const fields = {
        type: 'image',
        caption: 'garbage not lifted',
        mimetype: 'image/jpeg',
        size: photo.length,
      };
      await phone.does('writeFile', IMRAN, fields, photo.toString('base64'));
      expect((await phone.receives(IMRAN)).text).toMatch(/Where/i);
      await phone.write(IMRAN, { type: 'location', lat: 31.3325, lng: 75.5792 });
      const card = await phone.receives(IMRAN);
      const filed = await says(IMRAN, numberOf('Yes, file it', card.text));
      expect(filed.text).toMatch(/PG-PGR-/);
      const complaints = await filedComplaints(parts.platformUrl, ['9800000002']);
      expect(complaints.at(-1)).toMatch(/1 photos$/);
    });

    test('no log line of the channel tells who, what or the code to scan', () => {
      expect(logged.length).toBeGreaterThan(2);
      expect(logged.filter((line) => /\d{9}|@|street|garbage|sector|ref-1/i.test(line))).toEqual([]);
    });
  },
);
