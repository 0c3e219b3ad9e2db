import { beforeAll, describe, expect, test } from 'vitest';
import { loadUnderstander } from '../load.ts';
import type { Understander } from '../understanding.ts';

let understander: Understander;
beforeAll(async () => {
  understander = await loadUnderstander();
});

const heardAs = (text: string, languages?: readonly string[]) => {
  const { language, script } = understander.understand(text, languages ? { languages } : {});
  return [language, script];
};

describe('the language and script of a text', () => {
  test.each([
    ['street light is not working near my house', 'en', 'Latn'],
    ['गली की बत्ती तीन दिन से ख़राब है', 'hi', 'Deva'],
    ['आमच्या गल्लीतला दिवा तीन दिवसांपासून बंद आहे', 'mr', 'Deva'],
    ['எங்க தெரு விளக்கு எரியல', 'ta', 'Taml'],
    ['మా వీధి లైటు వెలగడం లేదు', 'te', 'Telu'],
    ['ನಮ್ಮ ಬೀದಿ ದೀಪ ಉರಿಯುತ್ತಿಲ್ಲ', 'kn', 'Knda'],
    ['ഞങ്ങളുടെ തെരുവ് വിളക്ക് കത്തുന്നില്ല', 'ml', 'Mlym'],
    ['আমাদের রাস্তার আলো জ্বলছে না', 'bn', 'Beng'],
    ['আমাৰ ৰাস্তাৰ লাইট জ্বলা নাই', 'as', 'Beng'],
    ['અમારી શેરીની લાઈટ બંધ છે', 'gu', 'Gujr'],
    ['ਸਾਡੀ ਗਲੀ ਦੀ ਲਾਈਟ ਬੰਦ ਹੈ', 'pa', 'Guru'],
    ['ଆମ ଗଳିର ଲାଇଟ୍ ଜଳୁନାହିଁ', 'or', 'Orya'],
    ['ہماری گلی کی بتی تین دن سے بند ہے', 'ur', 'Arab'],
    ['हाम्रो टोलमा बत्ती छैन, कहिले बन्छ', 'ne', 'Deva'],
    ['हमर गली मे पानि नहि अछि', 'mai', 'Deva'],
    ['आमच्या वाठारांत उदक येना, कित्याक म्हाका सांगचें जाय', 'kok', 'Deva'],
    ['اسان جي گهٽي ۾ پاڻي ناهي', 'sd', 'Arab'],
    ['ᱟᱞᱮᱭᱟᱜ ᱟᱹᱛᱩ ᱨᱮ ᱫᱟᱜ ᱵᱟᱹᱱᱩᱜᱼᱟ', 'sat', 'Olck'],
    ['ꯏꯁꯤꯡ ꯂꯩꯇꯦ', 'mni', 'Mtei'],
    ['tax double pay ಆಗಿದೆ, extra money', 'kn', 'Latn'],
    ['half an hour rain కే road full', 'te', 'Latn'],
    ['12345', 'und', 'Zyyy'],
    ['WS/107/2023-24/001234', 'und', 'Zyyy'],
    ['pg-pgr-2026-01-05-000002', 'und', 'Zyyy'],
    ['😀👍', 'und', 'Zyyy'],
  ])('«%s» is %s in %s', (text, language, script) => expect(heardAs(text)).toEqual([language, script]));

  test('in Latin letters it is one of the languages of the city', () => {
    const tamilCity = ['ta', 'hi', 'en'];
    expect(heardAs('enga theru la light eriyala romba naal aachu', tamilCity)).toEqual(['ta', 'Latn']);
    expect(heardAs('hamare ghar ke paas naali jam ho gayi hai', tamilCity)).toEqual(['hi', 'Latn']);
    expect(heardAs('the drain near our house is blocked', tamilCity)).toEqual(['en', 'Latn']);
  });
});

describe('Hindi and Urdu in Latin letters, which are mostly one', () => {
  const said = (text: string, languages: readonly string[], locale?: string): string =>
    understander.understand(text, { languages, ...(locale === undefined ? {} : { locale }) }).language;

  test.each([
    ['kripya meri samasya ka samadhan karein', ['ur', 'hi', 'en'], undefined, 'hi'],
    ['janab baldiya me darkhwast di thi kya bana', ['hi', 'ur', 'en'], undefined, 'ur'],
    ['mera paani teen din se band hai', ['ur', 'hi', 'en'], undefined, 'ur'],
    ['mera paani teen din se band hai', ['hi', 'ur', 'en'], undefined, 'hi'],
    ['mera paani teen din se band hai', ['hi', 'ur', 'en'], 'ur', 'ur'],
    ['mera paani teen din se band hai', ['hi', 'ta', 'en'], 'ta', 'hi'],
  ])('«%s» in a city of %s, talking %s, is %s', (text, languages, locale, language) =>
    expect(said(text, languages, locale)).toBe(language),
  );
});

describe('the language of the reply', () => {
  const languages = ['hi', 'ta', 'en'];
  const replyIn = (text: string, locale: string): string | undefined =>
    understander.understand(text, { languages, locale }).replyIn;

  test('changes with a native script at once', () => expect(replyIn('தண்ணி வரல', 'hi')).toBe('ta'));
  test('changes with three words that are surely another language', () =>
    expect(replyIn('please tell me the status of my complaint', 'hi')).toBe('en'));
  test('stays when two English words come into a Hindi talk', () =>
    expect(replyIn('water bill', 'hi')).toBeUndefined());
  test('stays when the language is none of the city’s', () =>
    expect(replyIn('আমাদের জল আসছে না', 'hi')).toBeUndefined());
});
