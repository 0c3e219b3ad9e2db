import { expect, test } from 'vitest';
import { saysAlso } from './says-also.ts';

test.each([
  'also the garbage',
  'the drain too',
  'kachra bhi nahi utha',
  'और एक शिकायत है',
  'नाली भी जाम है',
  'குப்பையும் அள்ளல',
  'ரோடு கூட மோசம்',
])('«%s» tells of one thing more', (text) => expect(saysAlso(text)).toBe(true));

test.each(['garbage is lying here', 'pani nahi aa raha', 'பாதை சரி செய்ய வேண்டும்', 'सड़क टूटी है', 'tool shed'])(
  '«%s» does not',
  (text) => expect(saysAlso(text)).toBe(false),
);
