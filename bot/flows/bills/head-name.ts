import type { Text } from '../../engine/text.ts';
import { say } from '../say.ts';

/**
 * What people call a tax head of the platform (`PT_TAX`, `WS_TIME_PENALTY`, `PT_DECIMAL_CEILING_CREDIT` …). The codes
 * differ by service and city; the words in them do not.
 */
export function headName(head: string): Text {
  const code = head.toUpperCase();
  if (code.includes('PENALTY')) return say('head.penalty');
  if (code.includes('INTEREST')) return say('head.interest');
  if (code.includes('REBATE')) return say('head.rebate');
  if (code.includes('CESS')) return say('head.cess');
  if (code.includes('ROUNDOFF') || code.includes('DECIMAL')) return say('head.rounding');
  if (code.includes('ADVANCE')) return say('head.advance');
  if (code.includes('TAX')) return say('head.tax');
  return say('head.charge');
}
