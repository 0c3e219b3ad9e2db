import type { Command } from 'commander';
import { templateExport } from '../../channels/whatsapp-cloud/template-export.ts';

/** Prepared messages as the provider wants them for approval: one JSON line each. */
export function addTemplates(admin: Command): void {
  admin
    .command('templates')
    .description('prepared messages for outside the 24-hour window')
    .command('export')
    .description('one JSON line per template and language, ready for the provider')
    .action(() => {
      process.stdout.write(
        templateExport()
          .map((template) => `${JSON.stringify(template)}\n`)
          .join(''),
      );
    });
}
