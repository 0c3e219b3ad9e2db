import { createInterface } from 'node:readline';
import { runningClock } from '../../bot/clock.ts';
import type { Config } from '../../bot/config.ts';
import { assemble } from '../../bot/service/assemble.ts';
import type { NewMessage } from '../../bot/store/port.ts';
import type { Transport } from '../../channels/channel.ts';

/**
 * The real service as a process that can be killed, with a provider on its standard input and output: a line in is a
 * webhook, acknowledged once it is stored; a line out is a message delivered.
 */
const config = JSON.parse(process.argv[2] ?? '{}') as Config;
const parts = await assemble(config, runningClock());
const write = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);
const transport: Transport = {
  deliver: (line, key) => {
    write({ delivered: { ...(line as object), id: key } });
    return Promise.resolve({ kind: 'accepted', providerId: key });
  },
};
await parts.cities.refresh();
const service = parts.start({ console: transport });
write({ ready: process.pid });
for await (const line of createInterface({ input: process.stdin })) {
  const message = JSON.parse(line) as NewMessage;
  void parts.store.receive([message]).then(() => {
    write({ acknowledged: message.providerId });
    service.wake();
  });
}
await service.stop();
await parts.close();
