import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Config } from '../config.ts';
import type { Finding } from './doctor.ts';

/** What an operator should know of the pilot's channel. The browser is not started: two on one session end each other. */
export function checkWhatsAppWeb({
  whatsAppWeb,
  dataDir,
  databaseUrl,
}: Pick<Config, 'whatsAppWeb' | 'dataDir' | 'databaseUrl'>): readonly Omit<Finding, 'about'>[] {
  if (!whatsAppWeb) return [{ level: 'ok', line: 'not set, so it does not run' }];
  const isLinked = existsSync(resolve(dataDir, 'whatsapp-web', 'session'));
  return [
    { level: 'warning', line: 'unofficial: WhatsApp can ban the number; for a pilot only' },
    isLinked
      ? { level: 'ok', line: 'has a session; /health/ready says whether the phone still knows it' }
      : { level: 'warning', line: 'no phone was linked yet; start the service and scan the code it shows' },
    ...(databaseUrl === undefined
      ? []
      : [
          {
            level: 'warning' as const,
            line: 'only one process may run with this database: others have no browser to send by',
          },
        ]),
  ];
}
