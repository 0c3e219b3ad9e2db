import type { InboundContent, Transport } from '../../channels/channel.ts';
import type { ChannelName } from '../../channels/registry.ts';
import type { ChannelParts } from '../service/running-channels.ts';

/** A message as a person sees it. */
export interface Seen {
  /** As the story names the person. */
  readonly to: string;
  readonly text: string;
  readonly choices: readonly { readonly id: string; readonly title: string }[];
  /** An approved template brought it, on one line: what stands around it there is left out here. */
  readonly isTemplate?: true;
}

export type Opened = ChannelParts;

/** The world of a story beyond the service: people's phones and what lies between. */
export interface Outside {
  readonly transports: Partial<Readonly<Record<ChannelName, Transport>>>;
  /** The service runs, for the first time or again after a restart. */
  opened(parts: Opened): Promise<void>;
  /** Resolves when the service has taken it in. `id` tells the story's lines apart; `mobile` is what a contact proves. */
  say(content: InboundContent, person: string, id: string, mobile?: string): Promise<void>;
  /** The person blocks our chat: the channel tells us, or our next message finds out. */
  block?(person: string): void;
  /** What people were sent since the last look. */
  seen(): readonly Seen[];
  /** The service is about to stop. */
  closing(): Promise<void>;
  remove(): Promise<void>;
}

export type MakeOutside = (city: string) => Promise<Outside>;

/** The terminal's channel: nothing between the person and the store. */
export const consoleOutside: MakeOutside = (city) => {
  const said: Seen[] = [];
  let parts: Opened | undefined;
  const transport: Transport = {
    deliver: (line) => {
      said.push(line as unknown as Seen);
      return Promise.resolve({ kind: 'accepted', providerId: 'story' });
    },
  };
  return Promise.resolve({
    transports: { console: transport },
    opened: (now) => Promise.resolve(void (parts = now)),
    say: async (body, person, providerId, mobile = person.slice(-10)) => {
      if (!parts) throw new Error('the service does not run');
      const address = { channel: 'console', account: city, user: person, verifiedMobile: mobile };
      await parts.store.receive([{ ...address, providerId, receivedAt: parts.now(), body }]);
      parts.wake();
    },
    seen: () => said.splice(0),
    closing: () => Promise.resolve(),
    remove: () => Promise.resolve(),
  });
};
