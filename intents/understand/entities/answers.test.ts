import { describe, expect, it } from 'vitest';
import { extractEntities } from './index.ts';

const yesNo = (text: string, asking?: string) =>
  extractEntities(text, asking === undefined ? {} : { asking }).yesNo;
const choice = (text: string) => extractEntities(text, {}).choice;
const rating = (text: string, asking?: string) =>
  extractEntities(text, asking === undefined ? {} : { asking }).rating;
const language = (text: string) => extractEntities(text, {}).language;

describe('yes', () => {
  it.each([
    'yes', 'Yes!', 'yes please', 'ok', 'Okay.', 'sure', 'yes, sector 4', 'ok thanks', 'yes yes', 'Yes, file it',
    'haan', 'haan ji', 'ha', 'ji haan', 'theek hai', 'thik h', 'haan theek hai', 'haan file kar do', 'हाँ', 'हां जी',
    'जी', 'ठीक है', 'हाँ, सही है', 'हाँ दर्ज करो', 'बिल्कुल', 'ஆமா', 'ஆம்', 'சரி', 'ஆமாங்க', 'aama', 'seri', 'sari',
    'சரி, பண்ணுங்க', 'হ্যাঁ', 'ঠিক আছে', 'అవును', 'సరే', 'avunu', 'हो', 'होय', 'હા', 'ಹೌದು', 'ಸರಿ', 'അതെ', 'ശരി', 'ਹਾਂ ਜੀ',
    'ਹਾਂ', 'ହଁ', 'হয়', 'ہاں', 'جی ہاں', 'ٹھیک ہے', '👍', '👍🏽', '✅',
  ])('%s', (text) => {
    expect(yesNo(text)).toBe('yes');
  });
}); // prettier-ignore

describe('no', () => {
  it.each([
    'no', 'No.', 'nope', 'no thanks', 'no, sector 5', 'nahi', 'nahin ji', 'ji nahi', 'nhi', 'mat karo', 'galat hai',
    'नहीं', 'जी नहीं', 'नहीं चाहिए', 'गलत', 'नहीं, सेक्टर 5', 'இல்லை', 'வேண்டாம்', 'illa', 'vendam', 'venaam', 'না', 'না না',
    'వద్దు', 'కాదు', 'లేదు', 'vaddu', 'नाही', 'नको', 'ના', 'ಬೇಡ', 'ಇಲ್ಲ', 'വേണ്ട', 'അല്ല', 'ਨਹੀਂ', 'ନା', 'নহয়', 'نہیں', 'جی نہیں', '👎', '❌',
  ])('%s', (text) => {
    expect(yesNo(text)).toBe('no');
  });
}); // prettier-ignore

describe('neither yes nor no', () => {
  it.each([
    'nahi jal rahi', 'light nahi hai', 'no water', 'no street light in sector 4', 'paani nahi aa raha', 'yes no',
    'haan nahi', 'लाइट नहीं जल रही', 'தண்ணி இல்ல', 'ok google what is the weather in delhi today please', '', '   ', '12', 'hello',
    'not working', 'koi nahi aaya', 'haan to kab aaoge tum log', 'thik karo light', 'naali', 'hoarding', 'ओके नहीं',
  ])('%s', (text) => {
    expect(yesNo(text)).toBeUndefined();
  });

  it('but «ho gaya» answers «is it mended?», and only that', () => {
    expect(yesNo('ho gaya', 'is_fixed')).toBe('yes');
    expect(yesNo('हो गया', 'is_fixed')).toBe('yes');
    expect(yesNo('abhi tak nahi hua', 'is_fixed')).toBe('no');
    expect(yesNo('இன்னும் இல்லை', 'is_fixed')).toBe('no');
    expect(yesNo('not fixed', 'is_fixed')).toBe('no');
    expect(yesNo('ho gaya')).toBeUndefined();
  });
}); // prettier-ignore

describe('a choice', () => {
  it.each([
    ['1', 1], ['2.', 2], ['3)', 3], ['#2', 2], ['12', 12], ['२', 2], ['௩', 3], ['۴', 4], ['৫', 5], ['೬', 6],
    ['option 3', 3], ['number 2', 2], ['no. 2', 2], ['2 please', 2], ['2 number wala', 2], ['press 1', 1],
    ['one', 1], ['two', 2], ['twelve', 12], ['first', 1], ['the second one', 2], ['2nd', 2], ['3rd option', 3],
    ['ek', 1], ['do', 2], ['teen', 3], ['chaar', 4], ['pehla', 1], ['doosra wala', 2], ['teesra', 3], ['chautha', 4],
    ['एक', 1], ['दो', 2], ['दूसरा वाला', 2], ['तीसरी', 3], ['विकल्प 2', 2], ['बारह', 12],
    ['ஒண்ணு', 1], ['ரெண்டு', 2], ['மூணாவது', 3], ['முதல்', 1], ['இரண்டாவது', 2], ['onnu', 1], ['rendavathu', 2],
    ['দুই', 2], ['প্রথম', 1], ['రెండు', 2], ['మొదటిది', 1], ['moodu', 3], ['दोन', 2], ['दुसरा', 2], ['બે', 2], ['બીજો', 2],
    ['ಎರಡು', 2], ['ಮೊದಲನೆಯದು', 1], ['രണ്ട്', 2], ['ആദ്യത്തെ', 1], ['ਦੋ', 2], ['ਦੂਜਾ', 2], ['ଦୁଇ', 2], ['ପ୍ରଥମ', 1],
    ['দুই', 2], ['প্ৰথম', 1], ['دو', 2], ['دوسرا', 2],
  ])('%s', (text, number) => {
    expect(choice(text)).toBe(number);
  });

  it.each([
    'sector 4', '4 din se', 'ward 4', '143002', '9800000001', '100', '0', '-2', '1.5', '4/5', '2 light kharab', 'light',
    'haan', 'second hand', 'do not file', '1 2', 'option', '5 star', '₹2', 'no', '12345',
  ])('is not %s', (text) => {
    expect(choice(text)).toBeUndefined();
  });
}); // prettier-ignore

describe('a rating', () => {
  it.each([
    ['5 star', 5], ['5 stars', 5], ['rating 4', 4], ['4/5', 4], ['4 out of 5', 4], ['5 में से 3', 3], ['5 me se 4', 4],
    ['⭐⭐⭐⭐', 4], ['⭐️⭐️', 2], ['चार तारे', 4], ['५ स्टार', 5], ['5 ஸ்டார்', 5], ['நாலு நட்சத்திரம்', 4], ['teen sitare', 3],
    ['6 star', undefined], ['0/5', undefined], ['4', undefined], ['3 din', undefined],
  ])('%s', (text, stars) => {
    expect(rating(text)).toBe(stars);
  });

  it('is a bare number where it was just asked for', () => {
    expect(rating('4', 'rating')).toBe(4);
    expect(rating('नौ', 'rating')).toBeUndefined();
    expect(rating('पाँच', 'rating')).toBe(5);
  });
}); // prettier-ignore

describe('a language that is asked for', () => {
  it.each([
    ['hindi', 'hi'], ['Hindi me baat karo', 'hi'], ['हिंदी में लिखो', 'hi'], ['हिन्दी', 'hi'], ['speak in english', 'en'],
    ['english please', 'en'], ['angrezi mein batao', 'en'], ['अंग्रेज़ी', 'en'], ['தமிழ்', 'ta'], ['தமிழில் பேசுங்க', 'ta'],
    ['tamil la pesunga', 'ta'], ['please reply to me in tamil', 'ta'], ['ஹிந்தியில் சொல்லுங்க', 'hi'], ['ஆங்கிலத்தில்', 'en'],
    ['বাংলায় বলুন', 'bn'], ['తెలుగులో మాట్లాడండి', 'te'], ['मराठीत बोला', 'mr'], ['ગુજરાતીમાં', 'gu'], ['ಕನ್ನಡದಲ್ಲಿ ಮಾತಾಡಿ', 'kn'],
    ['മലയാളത്തിൽ പറയൂ', 'ml'], ['ਪੰਜਾਬੀ ਵਿੱਚ', 'pa'], ['punjabi vich gal karo', 'pa'], ['ଓଡ଼ିଆରେ', 'or'], ['অসমীয়াত', 'as'],
    ['اردو میں', 'ur'], ['change language to telugu', 'te'], ['bhasha badlo marathi', 'mr'], ['urdu', 'ur'],
  ])('%s', (text, code) => {
    expect(language(text)).toBe(code);
  });

  it.each([
    'hindi school ke saamne wali naali jaam hai', 'the tamil family next door burns garbage', 'change language', 'speak',
    'street light nahi jal rahi',
  ])('is not in «%s»', (text) => {
    expect(language(text)).toBeUndefined();
  });
}); // prettier-ignore
