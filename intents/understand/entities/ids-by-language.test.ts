import { describe, expect, it } from 'vitest';
import { extractEntities } from './index.ts';

const found = (text: string, asking?: string) =>
  extractEntities(text, asking === undefined ? {} : { asking });

describe('a whole complaint number, as people write it', () => {
  it.each([
    'PG-PGR-2025-11-20-000123', 'pg-pgr-2025-11-20-000123', 'pgpgr20251120000123', 'PG PGR 2025 11 20 000123', 'pg pgr 2025/11/20/000123', 'PG/PGR/2025/11/20/000123', 'PGPGR-2025-11-20-000123', 'pg.pgr.2025.11.20.000123',
    'Pg-Pgr-2025-11-20-123', 'PG-PGR-20251120-000123', 'PG PGR 20251120 000123', 'pg pgr2025 1120 000123', 'status of PG-PGR-2025-11-20-000123?', 'PG-PGR-2025-11-20-000123 ka kya hua', 'मेरी शिकायत PG-PGR-2025-11-20-000123',
    'PG - PGR - 2025 - 11 - 20 - 000123', 'PG–PGR–2025–11–20–000123', 'PG_PGR_2025_11_20_000123', '#PG-PGR-2025-11-20-000123', '(PG-PGR-2025-11-20-000123)', 'complaint no.PG-PGR-2025-11-20-000123', 'PG-PGR-२०२५-११-२०-०००१२३', 'PG-PGR-௨௦௨௫-௧௧-௨௦-௦௦௦௧௨௩',
    'PG-PGR-২০২৫-১১-২০-০০০১২৩',
  ])('%s', (text) => {
    expect(found(text).complaintId).toBe('PG-PGR-2025-11-20-000123');
  });
}); // prettier-ignore

const PARTIAL: Readonly<Record<string, readonly string[]>> = {
  complaintId: [
    'status of 000123', 'complaint no 000123', 'complaint 000123', 'my complaint number is 000123', 'complaint id: 000123', 'ticket no 000123', 'complaint ending 000123', 'track 000123', 'where is complaint 000123', 'token number 000123', 'ref no 000123', 'reference number 000123',
    'मेरी शिकायत 000123', 'शिकायत नंबर 000123', 'शिकायत संख्या 000123 का क्या हुआ', '000123 वाली शिकायत', '000123 का स्टेटस बताओ', 'कंप्लेंट नंबर 000123', 'शिकायत क्रमांक 000123', 'meri shikayat 000123', 'shikayat no 000123', '000123 wali shikayat ka kya hua', '000123 ka status', 'complain nambar 000123',
    'অভিযোগ নম্বর 000123', 'আমার অভিযোগ 000123', 'কমপ্লেন নম্বর 000123', '000123 নম্বর অভিযোগ', 'obhijog number 000123', 'amar complain 000123', 'অভিযোগ নং 000123', 'মোৰ অভিযোগ 000123', 'অভিযোগ নম্বৰ 000123', '000123 নম্বৰ অভিযোগটো', 'mur obhijug 000123', 'কমপ্লেইন নম্বৰ 000123',
    'ଅଭିଯୋଗ ନମ୍ବର 000123', 'ମୋ ଅଭିଯୋଗ 000123', '000123 ନମ୍ବର ଅଭିଯୋଗ', 'mo abhijoga 000123', 'complain number 000123', 'तक्रार क्रमांक 000123', 'माझी तक्रार 000123', 'takrar no 000123', 'mazi takrar 000123', '000123 तक्रारीचं काय झालं', 'ફરિયાદ નંબર 000123', 'મારી ફરિયાદ 000123', 'fariyad no 000123', '000123 નંબરની ફરિયાદ',
    'ਸ਼ਿਕਾਇਤ ਨੰਬਰ 000123', 'ਮੇਰੀ ਸ਼ਿਕਾਇਤ 000123', 'meri shikait 000123', '000123 ਨੰਬਰ ਸ਼ਿਕਾਇਤ', 'புகார் எண் 000123', 'என் புகார் 000123', 'புகார் நம்பர் 000123 என்ன ஆச்சு', '000123 புகார்', 'கம்ப்ளைன்ட் நம்பர் 000123', 'pugaar en 000123', 'en complaint 000123', '000123 status enna',
    'ఫిర్యాదు నంబర్ 000123', 'నా ఫిర్యాదు 000123', 'ఫిర్యాదు సంఖ్య 000123', 'కంప్లైంట్ నెంబర్ 000123', 'na complaint 000123', 'firyadu number 000123', '000123 ఫిర్యాదు ఏమైంది', 'ದೂರು ಸಂಖ್ಯೆ 000123', 'ನನ್ನ ದೂರು 000123', 'ಕಂಪ್ಲೇಂಟ್ ನಂಬರ್ 000123', 'nanna dooru 000123', 'dooru number 000123', '000123 ದೂರು ಏನಾಯ್ತು',
    'പരാതി നമ്പർ 000123', 'എന്റെ പരാതി 000123', 'കംപ്ലയിന്റ് നമ്പർ 000123', 'ente parathi 000123', 'parathi number 000123', '000123 പരാതി എന്തായി', 'شکایت نمبر 000123', 'میری شکایت 000123', '000123 والی شکایت', 'کمپلینٹ نمبر 000123', 'شکایت نمبر ۰۰۰۱۲۳', 'शिकायत नंबर ०००१२३', 'অভিযোগ নম্বর ০০০১২৩', 'புகார் எண் ௦௦௦௧௨௩',
  ],
  consumerCode: [
    'consumer no 000123', 'consumer number 000123', 'connection number 000123', 'property id 000123', 'meter no 000123', 'water connection 000123', 'k no 000123', 'ca no 000123', 'khata no 000123', 'उपभोक्ता संख्या 000123', 'उपभोक्ता नंबर 000123', 'कनेक्शन नंबर 000123', 'संपत्ति आईडी 000123', 'प्रॉपर्टी आईडी 000123', 'कंज्यूमर नंबर 000123',
    'upbhokta number 000123', 'গ্রাহক নম্বর 000123', 'কানেকশন নম্বর 000123', 'হোল্ডিং নম্বর 000123', 'holding no 000123', 'গ্ৰাহক নম্বৰ 000123', 'ସଂଯୋଗ ନମ୍ବର 000123', 'ଗ୍ରାହକ ନମ୍ବର 000123', 'ग्राहक क्रमांक 000123', 'मालमत्ता क्रमांक 000123', 'ગ્રાહક નંબર 000123', 'કનેક્શન નંબર 000123', 'મિલકત નંબર 000123', 'ਖਪਤਕਾਰ ਨੰਬਰ 000123', 'ਕੁਨੈਕਸ਼ਨ ਨੰਬਰ 000123',
    'நுகர்வோர் எண் 000123', 'இணைப்பு எண் 000123', 'சொத்து எண் 000123', 'కనెక్షన్ నంబర్ 000123', 'వినియోగదారు సంఖ్య 000123', 'ఆస్తి నంబర్ 000123', 'ಗ್ರಾಹಕ ಸಂಖ್ಯೆ 000123', 'ಸಂಪರ್ಕ ಸಂಖ್ಯೆ 000123', 'ಖಾತೆ ಸಂಖ್ಯೆ 000123', 'കണക്ഷൻ നമ്പർ 000123', 'ഉപഭോക്തൃ നമ്പർ 000123', 'کنکشن نمبر 000123', 'صارف نمبر 000123',
  ],
  applicationNumber: [
    'application no 000123', 'application number 000123', 'app no 000123', 'acknowledgement no 000123', 'आवेदन संख्या 000123', 'आवेदन नंबर 000123', 'मेरा आवेदन नंबर 000123', 'aavedan number 000123', 'अर्ज क्रमांक 000123', 'arj no 000123', 'আবেদন নম্বর 000123', 'আবেদন নং 000123', 'abedon number 000123', 'আবেদন নম্বৰ 000123', 'দৰ্খাস্ত নম্বৰ 000123', 'দরখাস্ত নম্বর 000123',
    'ଆବେଦନ ନମ୍ବର 000123', 'ଦରଖାସ୍ତ ନମ୍ବର 000123', 'અરજી નંબર 000123', 'arji no 000123', 'ਅਰਜ਼ੀ ਨੰਬਰ 000123', 'விண்ணப்ப எண் 000123', 'அப்ளிகேஷன் நம்பர் 000123', 'దరఖాస్తు సంఖ్య 000123', 'అప్లికేషన్ నంబర్ 000123', 'ಅರ್ಜಿ ಸಂಖ್ಯೆ 000123', 'ಅಪ್ಲಿಕೇಶನ್ ನಂಬರ್ 000123', 'അപേക്ഷ നമ്പർ 000123', 'ആപ്ലിക്കേഷൻ നമ്പർ 000123', 'درخواست نمبر 000123',
  ],
  receiptNumber: [
    'receipt no 000123', 'receipt number 000123', 'reciept 000123', 'रसीद नंबर 000123', 'रसीद संख्या 000123', 'raseed no 000123', 'पावती क्रमांक 000123', 'রসিদ নম্বর 000123', 'rosid number 000123', 'ৰচিদ নম্বৰ 000123', 'ରସିଦ ନମ୍ବର 000123', 'રસીદ નંબર 000123', 'પહોંચ નંબર 000123', 'ਰਸੀਦ ਨੰਬਰ 000123', 'ரசீது எண் 000123', 'ரசீது 000123', 'రసీదు నంబర్ 000123', 'రశీదు సంఖ్య 000123', 'ರಸೀದಿ ಸಂಖ್ಯೆ 000123',
    'ರಶೀದಿ ನಂಬರ್ 000123', 'രസീത് നമ്പർ 000123', 'رسید نمبر 000123',
  ],
}; // prettier-ignore

describe.each(Object.entries(PARTIAL))('the digits typed beside a word for it: %s', (field, texts) => {
  it.each(texts)('%s', (text) => {
    expect(found(text)).toMatchObject({ [field]: '000123' });
  });
});

describe('an asked number', () => {
  it.each([
    ['complaint_number', 'complaintId', '000123'], ['complaint_id', 'complaintId', '123'], ['complaint', 'complaintId', 'no 000123'], ['complaint_number', 'complaintId', 'number is 000123'], ['complaint_number', 'complaintId', 'नंबर ०००१२३ है'],
    ['consumer_number', 'consumerCode', '004567'], ['consumer_code', 'consumerCode', '4567 hai'], ['application_number', 'applicationNumber', '321'], ['receipt_number', 'receiptNumber', '555'], ['receipt_number', 'receiptNumber', 'எண் 555'],
  ])('%s → %s: %s', (asking, field, text) => {
    const digits = /\d+/.exec(text.replace('०००१२३', '000123'))?.[0];
    expect(found(text, asking)).toMatchObject({ [field]: digits });
  });
}); // prettier-ignore

describe('no number of ours', () => {
  it.each([
    'complaint about sector 12', '3 complaints', '2 complaint kiya tha', 'complaint since 10 days', '5 baar shikayat ki', 'complaint done 3 times', 'my 2 complaints', 'तीन शिकायत', 'status of sector 4 light', '3 receipts chahiye', 'water connection 2 din se band', 'meter 3 din se kharab', 'complaint 2025 me ki thi',
    'complaint on 12/03/2025', 'complaint for 144001', '500 rs receipt', 'complaint phone 9800000001', 'status 5 din se same', 'track 4 din', '100 meter pipe', 'pipe line 200 meter', 'shikayat 15 din pehle ki thi', '311 pe complaint ki', 'complaint 1 month old', '112 ko call kiya', 'account me 500 rupaye',
    'k block 123', 'house no 123', 'makan number 1234', 'gali no 12', 'plot no 456', 'pole no 234', 'bus no 234', 'flat no 302', 'gaadi number 4321',
  ])('in «%s»', (text) => {
    const entities = found(text);
    for (const field of ['complaintId', 'consumerCode', 'applicationNumber', 'receiptNumber']) expect(entities).not.toHaveProperty(field);
  });
}); // prettier-ignore
