import type { Accepted, BotState } from './bot-state.ts';
import type { SentUpdate } from './update-queue.ts';

/** A person with a phone: writes, taps what is shown, and sees what comes. */
export class TestPerson {
  private seen = 0;

  constructor(
    readonly id: number,
    private readonly state: BotState,
  ) {}

  /** Any content of a message, in the provider's own words. */
  send(content: Readonly<Record<string, unknown>>): SentUpdate {
    this.state.chats.add(this.id);
    this.state.blockedBy.delete(this.id);
    return this.state.updates.add({
      message: {
        message_id: this.state.newMessageId(),
        from: this.user,
        chat: this.chat,
        date: now(),
        ...content,
      },
    });
  }

  say(text: string): SentUpdate {
    const length = /^\/\w+/.exec(text)?.[0].length;
    const entities = length === undefined ? {} : { entities: [{ type: 'bot_command', offset: 0, length }] };
    return this.send({ text, ...entities });
  }

  photo(bytes: Uint8Array, caption?: string): SentUpdate {
    const sizes = [90, 320, 1_280].map((width) => ({
      file_id: this.state.addFile(bytes),
      file_unique_id: `AQAD${width}`,
      width,
      height: width,
      file_size: bytes.byteLength,
    }));
    return this.send({ photo: sizes, ...(caption === undefined ? {} : { caption }) });
  }

  /** In full size, with everything the phone wrote into it. */
  pictureAsFile(bytes: Uint8Array, caption?: string): SentUpdate {
    const document = {
      file_id: this.state.addFile(bytes),
      file_unique_id: 'AQADfile',
      file_name: 'photo.jpg',
      mime_type: 'image/jpeg',
      file_size: bytes.byteLength,
    };
    return this.send({ document, ...(caption === undefined ? {} : { caption }) });
  }

  voice(bytes: Uint8Array): SentUpdate {
    const file_id = this.state.addFile(bytes);
    return this.send({
      voice: { file_id, file_unique_id: 'AQADvoice', duration: 1, mime_type: 'audio/ogg' },
    });
  }

  location(latitude: number, longitude: number): SentUpdate {
    return this.send({ location: { latitude, longitude } });
  }

  /** What the button of a contact request sends. */
  ownContact(phone_number: string): SentUpdate {
    return this.send({ contact: { phone_number, first_name: 'Invented', user_id: this.id } });
  }

  /** Taps a button of the messages that stand in the chat, the newest first. */
  press(title: RegExp): SentUpdate {
    const inline = this.all
      .toReversed()
      .flatMap(({ id, markup }) =>
        markup && 'inline_keyboard' in markup
          ? markup.inline_keyboard.flat().map((button) => ({ ...button, message: id }))
          : [],
      );
    const button = inline.find(({ text }) => title.test(text));
    if (!button)
      throw new Error(`no button like ${String(title)}: ${inline.map(({ text }) => text).join(' · ')}`);
    return this.pressData(button.callback_data, button.message);
  }

  pressData(data: string, message_id = 1): SentUpdate {
    const id = String(2_147_483_648_000_000_000n + BigInt(this.state.newMessageId()));
    this.state.openPresses.add(id);
    return this.state.updates.add({
      callback_query: {
        id,
        from: this.user,
        message: { message_id, chat: this.chat, date: now() },
        chat_instance: '-100',
        data,
      },
    });
  }

  block(): void {
    this.state.blockedBy.add(this.id);
    this.state.updates.add({
      my_chat_member: {
        chat: this.chat,
        from: this.user,
        date: now(),
        old_chat_member: { status: 'member' },
        new_chat_member: { status: 'kicked' },
      },
    });
  }

  /** What came since the last look. */
  heard(): readonly Accepted[] {
    const fresh = this.all.slice(this.seen);
    this.seen = this.all.length;
    return fresh;
  }

  private get all(): readonly Accepted[] {
    return this.state.accepted.filter(({ to }) => to === this.id);
  }

  private get user() {
    return { id: this.id, is_bot: false, first_name: 'Invented', language_code: 'en' };
  }

  private get chat() {
    return { id: this.id, type: 'private', first_name: 'Invented' };
  }
}

function now(): number {
  return Math.floor(Date.now() / 1_000);
}
