import { consoleOutside, type MakeOutside } from './outside.ts';
import { telegramOutside } from './telegram-outside.ts';

/** For stories of Telegram: whoever is named by a mobile number instead (`AS +91…`) writes on the console. */
export const mixedOutside: MakeOutside = async (city) => {
  const console = await consoleOutside(city);
  const telegram = await telegramOutside(city);
  return {
    transports: { ...console.transports, ...telegram.transports },
    opened: async (parts) => {
      await console.opened(parts);
      await telegram.opened(parts);
    },
    say: (content, person, id, mobile) =>
      (person.startsWith('+') ? console : telegram).say(content, person, id, mobile),
    block: (person) => telegram.block?.(person),
    seen: () => [...console.seen(), ...telegram.seen()],
    closing: () => telegram.closing(),
    remove: () => telegram.remove(),
  };
};
