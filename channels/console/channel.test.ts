import { fit } from '../../bot/outbox/fit.ts';
import { channelConformance } from '../conformance.ts';
import type { Choice } from '../channel.ts';
import { consoleChannel } from './channel.ts';

const FROM = '+919800000001';

channelConformance('console', {
  channel: consoleChannel,
  account: 'pg.citya',
  user: FROM,
  payloads: {
    text: { id: 'm1', from: FROM, text: 'पानी नहीं आ रहा' },
    choice: { id: 'm2', from: FROM, choice: 'c1' },
    location: { id: 'm3', from: FROM, location: { latitude: 31.33, longitude: 75.58 } },
    contact: { id: 'm5', from: FROM, contact: '+91 98000 00002' },
    image: { id: 'm4', from: FROM, image: 'kept', text: 'see' },
  },
  payloadsOf: (texts) => texts.map((text, n) => ({ id: `m${n}`, from: FROM, text })),
  fit: ({ text, titles, ...wants }) =>
    fit(
      { text, choices: titles.map((title, n) => ({ id: `c${n}`, title })), locale: 'en', ...wants },
      consoleChannel.can,
    ),
  read: (line) => {
    const { text, choices } = line as unknown as { text: string; choices: readonly Choice[] };
    return { text, buttons: choices, rows: [] };
  },
});
