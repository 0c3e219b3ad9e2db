import { setTimeout as sleep } from 'node:timers/promises';
import type { InboundContent } from '../../channels/channel.ts';
import { startBotApi, type Accepted } from '../../channels/telegram/testing/bot-api.ts';
import type { TestPerson } from '../../channels/telegram/testing/test-person.ts';
import { readConfig } from '../config.ts';
import { runChannels, type RunningChannels } from '../service/running-channels.ts';
import type { Store } from '../store/port.ts';
import { longVoiceNote, photo, refusedPhoto, voiceNote } from './files-of-phones.ts';
import type { MakeOutside, Seen } from './outside.ts';

/** The bots of the sandbox's cities, as their files list them. */
const BOTS: Readonly<Record<string, string>> = { 'pg.citya': '7000000001', 'pg.cityb': '7000000002' };
const LOOK_AGAIN_MS = 2;

/**
 * Phones with Telegram: a Bot API of our own that the service polls over HTTP. Who is named by a mobile number in a story
 * of the console (`+91…`) counts as somebody who has sent the own contact long ago.
 */
export const telegramOutside: MakeOutside = async (city) => {
  const token = `${BOTS[city] ?? '7000000009'}:token-of-nobody`;
  const provider = await startBotApi({ token, isUnlimited: true });
  const read = readConfig({ TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: provider.root });
  if (!read.ok) throw new Error(read.faults.join('\n'));
  const named = new Map<number, string>();
  let channels: RunningChannels | undefined;
  let looked = 0;
  return {
    transports: {
      telegram: {
        deliver: async (call, key) => {
          const transport = channels?.transports.telegram;
          if (!transport) return { kind: 'retry', afterMs: 100, reason: 'unreachable' };
          return transport.deliver(call, key);
        },
      },
    },
    opened: (parts) => {
      channels = runChannels(read.config, { ...parts, store: withKnownPeople(parts.store, named) });
      return Promise.resolve();
    },
    say: async (content, name, _id, mobile) => {
      const id = Number(name.replace(/^\+91/, ''));
      named.set(id, name);
      await send(content, provider.person(id), mobile);
      while (provider.state.updates.pending > 0) await sleep(LOOK_AGAIN_MS);
    },
    block: (name) => void provider.state.blockedBy.add(Number(name)),
    seen: () => {
      const fresh = provider.accepted.slice(looked);
      looked = provider.accepted.length;
      return fresh.flatMap((each) => seenOf(each, named.get(each.to) ?? '', fresh));
    },
    closing: async () => {
      await channels?.close();
      channels = undefined;
    },
    remove: () => provider.close(),
  };
};

function withKnownPeople(store: Store, named: ReadonlyMap<number, string>): Store {
  return {
    ...store,
    receive: (messages) =>
      store.receive(
        messages.map((message) => {
          const mobile = /^\+91(\d{10})$/.exec(named.get(Number(message.user)) ?? '')?.[1];
          return mobile === undefined ? message : { ...message, verifiedMobile: mobile };
        }),
      ),
  };
}

async function send(
  content: InboundContent,
  person: TestPerson,
  ownMobile: string | undefined,
): Promise<void> {
  switch (content.kind) {
    case 'text':
      return void person.say(content.text);
    case 'command':
      return void person.say(`/${content.name} ${content.argument ?? ''}`.trim());
    case 'choice':
      return void person.pressData(content.id);
    case 'location':
      return void person.location(content.latitude, content.longitude);
    case 'image':
      // Only what is sent as a file still has its position when it comes here.
      if (content.position) return void person.pictureAsFile(await photo(content), content.caption);
      return void person.photo(await photo(content), content.caption);
    case 'voice':
      return void person.voice(voiceNote(Buffer.from(content.media, 'hex')));
    case 'contact':
      return void (ownMobile === undefined
        ? person.send({ contact: { phone_number: `+91${content.mobile}`, first_name: 'Another' } })
        : person.ownContact(`91${ownMobile}`));
    case 'unsupported':
      if (content.what === 'voice_too_long') return void person.voice(longVoiceNote());
      return void (content.what === 'image' || content.what === 'image_too_large'
        ? person.photo(await refusedPhoto(content.what))
        : person.send({ document: { file_id: 'BQAC', file_unique_id: 'x' } }));
  }
}

/** The keyboard in place of the phone's own is written below, after ⌨; stories of the console know of none. */
function seenOf({ id, to, text, markup }: Accepted, name: string, all: readonly Accepted[]): readonly Seen[] {
  const choices =
    markup && 'inline_keyboard' in markup
      ? markup.inline_keyboard.flat().map((button) => ({ id: button.callback_data, title: button.text }))
      : [];
  const keys = markup && 'keyboard' in markup ? markup.keyboard.flat().map((key) => `\n⌨ ${key.text}`) : [];
  if (!name.startsWith('+')) return [{ to: name, text: text + keys.join(''), choices }];
  const isBelowChoices = all.some((each) => each.id < id && each.to === to && keys.length > 0);
  return isBelowChoices ? [] : [{ to: name, text, choices }];
}
