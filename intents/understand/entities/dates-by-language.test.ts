import { describe, expect, it } from 'vitest';
import { extractEntities } from './index.ts';

/** A Thursday. */
const TODAY = '2026-01-08';
const found = (text: string) => extractEntities(text, { today: TODAY });

/** Monday to Sunday with the endings that people write onto them; the last one of each lies before today. */
const LAST = [
  '2026-01-05',
  '2026-01-06',
  '2026-01-07',
  '2026-01-01',
  '2026-01-02',
  '2026-01-03',
  '2026-01-04',
];
const WEEKDAYS: Readonly<Record<string, readonly string[]>> = {
  en: ['on monday', 'tuesday', 'since wednesday', 'last thursday', 'friday night', 'saturday', 'sunday morning'],
  hi: ['सोमवार को', 'मंगलवार से', 'बुधवार की रात', 'गुरुवार को', 'शुक्रवार से', 'शनिवार को', 'रविवार से'],
  'hi roman': ['somvar se', 'mangalwar ko', 'budhwar se', 'guruvar ko', 'shukrawar se', 'shaniwar ko', 'itwar ko'],
  bn: ['সোমবার থেকে', 'মঙ্গলবারে', 'বুধবারের', 'বৃহস্পতিবার থেকে', 'শুক্রবার থেকেই', 'শনিবার', 'রবিবার থেকে'],
  'bn roman': ['sombar theke', 'mongolbar', 'budhbar theke', 'brihospotibar theke', 'shukrobar', 'shonibar theke', 'robibar theke'],
  as: ['সোমবাৰৰ পৰা', 'মঙলবাৰৰ পৰা', 'বুধবাৰে', 'বৃহস্পতিবাৰৰ পৰা', 'শুকুৰবাৰৰ পৰা', 'শনিবাৰে', 'দেওবাৰৰ পৰা'],
  'as roman': ['xombaror pora', 'mongolbaror pora', 'budhbare', 'brihospotibar', 'xukurbaror pora', 'xonibaror pora', 'deobare'],
  or: ['ସୋମବାରଠାରୁ', 'ମଙ୍ଗଳବାର ଦିନ', 'ବୁଧବାରରୁ', 'ଗୁରୁବାର ଠାରୁ', 'ଶୁକ୍ରବାର', 'ଶନିବାରରୁ', 'ରବିବାରଠୁ'],
  'or roman': ['sombara tharu', 'mangalbara', 'budhbara ru', 'gurubara', 'sukrabara tharu', 'shanibara', 'rabibara'],
  mr: ['सोमवारपासून', 'मंगळवारी', 'बुधवारपासून', 'गुरुवारी', 'शुक्रवारपासून', 'शनिवारी', 'रविवारपासून'],
  'mr roman': ['somvarpasun', 'mangalvari', 'budhvarpasun', 'guruvari', 'shukravar pasun', 'shanivari', 'ravivar pasun'],
  gu: ['સોમવારથી', 'મંગળવારે', 'બુધવારથી', 'ગુરુવારે', 'શુક્રવારથી', 'શનિવારે', 'રવિવારથી'],
  'gu roman': ['somvarthi', 'mangalvare', 'budhvar thi', 'guruvare', 'shukravar thi', 'shanivare', 'ravivarthi'],
  pa: ['ਸੋਮਵਾਰ ਤੋਂ', 'ਮੰਗਲਵਾਰ ਨੂੰ', 'ਬੁੱਧਵਾਰ ਤੋਂ', 'ਵੀਰਵਾਰ ਨੂੰ', 'ਸ਼ੁੱਕਰਵਾਰ ਤੋਂ', 'ਸ਼ਨੀਵਾਰ ਨੂੰ', 'ਐਤਵਾਰ ਤੋਂ'],
  'pa roman': ['somvaar ton', 'mangalvaar nu', 'budhvaar ton', 'veervaar nu', 'shukkarvar ton', 'shanivaar nu', 'aitvaar ton'],
  ta: ['திங்கட்கிழமையிலிருந்து', 'செவ்வாய்க்கிழமை', 'புதன்கிழமை முதல்', 'வியாழக்கிழமை', 'வெள்ளிக்கிழமையிலிருந்து', 'சனிக்கிழமை', 'ஞாயிற்றுக்கிழமை'],
  'ta roman': ['thingalkizhamai', 'sevvaikizhamai', 'pudhankizhamai', 'viyazhakizhamai', 'vellikizhamai', 'sanikizhamai', 'nyayiru'],
  te: ['సోమవారం నుంచి', 'మంగళవారం', 'బుధవారం నుండి', 'గురువారం', 'శుక్రవారం నుంచి', 'శనివారం', 'ఆదివారం నుంచి'],
  'te roman': ['somavaram nunchi', 'mangalavaram', 'budhavaram nundi', 'guruvaram', 'shukravaram', 'shanivaram', 'aadivaram nunchi'],
  kn: ['ಸೋಮವಾರದಿಂದ', 'ಮಂಗಳವಾರ', 'ಬುಧವಾರದಿಂದ', 'ಗುರುವಾರ', 'ಶುಕ್ರವಾರದಿಂದ', 'ಶನಿವಾರ', 'ಭಾನುವಾರದಿಂದ'],
  'kn roman': ['somavaradinda', 'mangalavara', 'budhavaradinda', 'guruvara', 'shukravaradinda', 'shanivara', 'bhanuvaradinda'],
  ml: ['തിങ്കളാഴ്ച മുതൽ', 'ചൊവ്വാഴ്ച', 'ബുധനാഴ്ച മുതൽ', 'വ്യാഴാഴ്ച', 'വെള്ളിയാഴ്ച മുതൽ', 'ശനിയാഴ്ച', 'ഞായറാഴ്ച മുതൽ'],
  'ml roman': ['thingalazhcha muthal', 'chovvazhcha', 'budhanazhcha', 'vyazhazhcha', 'velliyazhcha', 'shaniyazhcha', 'njayarazhcha'],
  ur: ['پیر سے', 'منگل کو', 'بدھ سے', 'جمعرات کو', 'جمعہ سے', 'سنیچر کو', 'اتوار سے'],
}; // prettier-ignore

describe.each(Object.entries(WEEKDAYS))('the weekdays, in %s', (_, texts) => {
  it.each(texts.map((text, index) => [text, LAST[index]]))('%s', (text, date) => {
    expect(found(text ?? '').date).toBe(date);
  });
});

describe('a weekday with «since»', () => {
  it.each([
    'since monday', 'somvar se', 'সোমবার থেকে', 'সোমবাৰৰ পৰা', 'ସୋମବାରଠାରୁ', 'सोमवारपासून', 'સોમવારથી', 'ਸੋਮਵਾਰ ਤੋਂ', 'திங்கட்கிழமையிலிருந்து', 'సోమవారం నుంచి',
    'ಸೋಮವಾರದಿಂದ', 'തിങ്കളാഴ്ച മുതൽ', 'پیر سے', 'xombaror pora', 'somavaram nunchi', 'sombara tharu', 'monday night se',
  ])('lasts three days: %s', (text) => {
    expect(found(text)).toEqual({ date: '2026-01-05', durationDays: 3 });
  });
}); // prettier-ignore

const DAYS: readonly (readonly [date: string, texts: readonly string[]])[] = [
  ['2026-01-08', [
    'today', 'aaj subah', 'आज सुबह', 'আজ সকালে', 'আজকে', 'aajke', 'আজি', 'aji pani nai', 'ଆଜି', 'aaji', 'आज', 'આજે', 'ਅੱਜ', 'ajj', 'இன்னைக்கு', 'இன்று',
    'inniku', 'ఈరోజు', 'ఈ రోజు', 'ivala', 'ಇವತ್ತು', 'ಇಂದು', 'ivattu', 'ഇന്ന്', 'innu', 'آج',
  ]],
  ['2026-01-07', [
    'yesterday', 'kal bijli gayi thi', 'कल शाम को', 'গতকাল', 'কাল রাতে', 'kal rate', 'যোৱাকালি', 'কালি ৰাতি', 'ଗତକାଲି', 'କାଲି ରାତିରେ', 'gatakali', 'काल', 'काल रात्री',
    'ગઈકાલે', 'ગઈ કાલે', 'gaikale', 'ਕੱਲ੍ਹ', 'ਕੱਲ', 'நேத்து', 'நேற்று', 'nethu', 'నిన్న', 'ninna', 'ನಿನ್ನೆ', 'ninne', 'ഇന്നലെ', 'innale', 'کل',
  ]],
  ['2026-01-09', [
    'tomorrow', 'kal aayega kya', 'कल आएंगे', 'আগামীকাল', 'কাল আসবে', 'কাইলৈ', 'kailoi', 'ଆସନ୍ତାକାଲି', 'उद्या', 'udya', 'આવતીકાલે', 'કાલે આવશે', 'ਭਲਕੇ', 'நாளைக்கு', 'naalaiku',
    'రేపు', 'repu', 'ನಾಳೆ', 'നാളെ', 'کل آئے گا',
  ]],
  ['2026-01-06', ['parso', 'परसों', 'পরশু', 'পৰহি', 'परवा', 'ਪਰਸੋਂ', 'முந்தாநாள்', 'మొన్న', 'ಮೊನ್ನೆ', 'മിനിഞ്ഞാന്ന്', 'پرسوں', 'પરમદિવસે', '2 days ago', 'দুদিন আগে', 'രണ്ട് ദിവസം മുമ്പ്']],
]; // prettier-ignore

describe.each(DAYS)('%s', (date, texts) => {
  it.each(texts)('%s', (text) => {
    expect(found(text).date).toBe(date);
  });
});

describe('no date', () => {
  it.each([
    'everyday', 'आज तक नहीं आया', 'আজ পর্যন্ত', 'ਅੱਜ ਤੱਕ', 'આજ સુધી', 'ఇప్పటి వరకు', 'प्रत्येक सोमवारी', 'প্রতি সোমবার', 'ప్రతి సోమవారం', 'ஒவ்வொரு திங்கட்கிழமை',
    'kali mandir ke paas', 'kali puja', 'কালি শেষ', 'kaali gaadi', 'pir baba ki mazar', 'mangal bazaar', 'baad me', 'aajad nagar', 'naale me kachra', 'innovative', 'pani nahi',
    'kalyan nagar', 'kalka mandir', 'ravi nagar', 'shukra hai', 'पीर बाबा', 'since diwali', 'আজব ব্যাপার', 'ନାଳ ସଫା',
  ])('in «%s»', (text) => {
    expect(found(text).date).toBeUndefined();
  });
}); // prettier-ignore
