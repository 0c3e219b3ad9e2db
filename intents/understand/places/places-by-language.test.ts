import { describe, expect, it } from 'vitest';
import { compileCityWords } from '../../city-words.ts';
import { extractEntities } from '../entities/index.ts';
import { buildPlaceIndex } from './build-place-index.ts';
import type { PlaceRow } from './place-row.ts';

function row(
  kind: PlaceRow['kind'],
  code: string,
  locality: string,
  en: string,
  hi: string,
  ta: string,
): PlaceRow {
  return {
    kind,
    code,
    locality,
    latitude: 31.3,
    longitude: 75.5,
    spellings: { en: en.split('|'), hi: hi.split('|'), ta: ta.split('|') },
  };
}

/** A city whose list is kept in English, Hindi and Tamil; people write in thirteen languages. */
const index = buildPlaceIndex(
  [
    ...Array.from({ length: 12 }, (_, at) =>
      row(
        'locality',
        `SEC${at + 1}`,
        `SEC${at + 1}`,
        `Sector ${at + 1}`,
        `सेक्टर ${at + 1}`,
        `செக்டர் ${at + 1}`,
      ),
    ),
    row('locality', 'BAZ', 'BAZ', 'Gandhi Bazaar|Gandhi Bazar', 'गांधी बाज़ार', 'காந்தி பஜார்'),
    row('locality', 'STN', 'STN', 'Station Road', 'स्टेशन रोड', 'ஸ்டேஷன் ரோடு'),
    row('locality', 'QE', 'QE', 'Qila Mohalla East', 'क़िला मोहल्ला पूर्व', 'கிலா மொஹல்லா கிழக்கு'),
    row('locality', 'QW', 'QW', 'Qila Mohalla West', 'क़िला मोहल्ला पश्चिम', 'கிலா மொஹல்லா மேற்கு'),
    row('landmark', 'L1', 'SEC4', 'Shiv Mandir|Shiva Temple', 'शिव मंदिर', 'சிவன் கோவில்'),
    row('landmark', 'L2', 'SEC2', 'Hanuman Mandir|Hanuman Temple', 'हनुमान मंदिर', 'அனுமன் கோவில்'),
    row('landmark', 'L3', 'SEC5', 'Civil Hospital', 'सिविल अस्पताल', 'சிவில் மருத்துவமனை'),
    row('landmark', 'L4', 'STN', 'Bus Stand', 'बस स्टैंड', 'பஸ் ஸ்டாண்ட்'),
    row('landmark', 'L5', 'QW', 'Jama Masjid', 'जामा मस्जिद', 'ஜாமா மசூதி'),
    row('landmark', 'L6', 'SEC10', 'Nehru Park', 'नेहरू पार्क', 'நேரு பூங்கா'),
  ],
  6,
);
const locality = (text: string): string | undefined => {
  const [best] = index.match(text);
  return best && best.confidence >= 0.5 ? best.locality : undefined;
};

const NAMED: readonly (readonly [code: string, texts: readonly string[]])[] = [
  ['BAZ', [
    'gandhi bazar', 'gandhi bazaar me kachra', 'gandhi bajar', 'gandi bazar', 'gandhibazar', 'ghandi bazaar', 'gandhi bazzar', 'gandhi bazarla', 'gandhi bazaar lo', 'gandhi bazar re', 'gandhi bajarot', 'गांधी बाजार में', 'गांधी बाजारात', 'गाँधी बज़ार', 'গান্ধী বাজার', 'গান্ধী বাজারে আলো নেই', 'গান্ধী বজাৰ', 'গান্ধী বজাৰত',
    'ଗାନ୍ଧୀ ବଜାର', 'ଗାନ୍ଧୀ ବଜାରରେ', 'ગાંધી બજાર', 'ગાંધી બજારમાં', 'ਗਾਂਧੀ ਬਾਜ਼ਾਰ', 'ਗਾਂਧੀ ਬਜ਼ਾਰ ਵਿੱਚ', 'காந்தி பஜார்', 'காந்தி பஜாரில்', 'காந்தி பஜாருல', 'காந்தி மார்க்கெட்', 'గాంధీ బజార్', 'గాంధీ బజార్లో', 'గాంధీ బజారులో', 'ಗಾಂಧಿ ಬಜಾರ್', 'ಗಾಂಧಿ ಬಜಾರಿನಲ್ಲಿ', 'ಗಾಂಧಿ ಬಜಾರ್‌ನಲ್ಲಿ', 'ഗാന്ധി ബസാർ', 'ഗാന്ധി ബസാറിൽ',
    'ഗാന്ധി ബജാർ', 'گاندھی بازار', 'گاندھی بازار میں',
  ]],
  ['STN', [
    'station road', 'stasion road', 'station rd', 'staishan rod', 'steshan road', 'स्टेशन रोड पर', 'स्टेसन रोड', 'স্টেশন রোড', 'স্টেশন রোডে', 'ষ্টেচন ৰোড', 'ষ্টেচন ৰোডত', 'ଷ୍ଟେସନ ରୋଡ', 'ଷ୍ଟେସନ ରୋଡରେ', 'સ્ટેશન રોડ', 'સ્ટેશન રોડ પર', 'ਸਟੇਸ਼ਨ ਰੋਡ', 'ਸਟੇਸ਼ਨ ਰੋਡ ਤੇ', 'ஸ்டேஷன் ரோட்டுல', 'ஸ்டேஷன் ரோடு', 'స్టేషన్ రోడ్', 'స్టేషన్ రోడ్డులో',
    'ಸ್ಟೇಷನ್ ರೋಡ್', 'ಸ್ಟೇಷನ್ ರೋಡಲ್ಲಿ', 'സ്റ്റേഷൻ റോഡ്', 'സ്റ്റേഷൻ റോഡിൽ', 'اسٹیشن روڈ', 'اسٹیشن روڈ پر',
  ]],
  ['SEC2', [
    'hanuman mandir', 'hanuman mandir ke paas', 'hanumaan mandeer', 'hanuman temple', 'हनुमान मंदिर के पास', 'हनुमान मंदिराजवळ', 'হনুমান মন্দির', 'হনুমান মন্দিরের কাছে', 'হনুমান মন্দিৰৰ ওচৰত', 'ହନୁମାନ ମନ୍ଦିର', 'ହନୁମାନ ମନ୍ଦିର ପାଖରେ', 'હનુમાન મંદિર', 'હનુમાન મંદિરની પાસે', 'ਹਨੂਮਾਨ ਮੰਦਰ', 'ਹਨੂੰਮਾਨ ਮੰਦਿਰ ਕੋਲ', 'அனுமன் கோவில்', 'ஹனுமான் கோவில் பக்கத்துல',
    'హనుమాన్ గుడి', 'హనుమాన్ మందిరం దగ్గర', 'ಹನುಮಾನ್ ದೇವಸ್ಥಾನ', 'ಹನುಮಾನ್ ಮಂದಿರ ಹತ್ತಿರ', 'ഹനുമാൻ അമ്പലം', 'ഹനുമാൻ ക്ഷേത്രം', 'ہنومان مندر', 'ہنومان مندر کے پاس', 'hanuman gudi daggara', 'hanuman kovil', 'hanuman devasthana hattira',
  ]],
  ['SEC5', [
    'civil hospital', 'civil hospital ke samne', 'sivil aspatal', 'सिविल हॉस्पिटल', 'सिविल अस्पताल के सामने', 'সিভিল হাসপাতাল', 'সিভিল হাসপাতালের সামনে', 'સિવિલ હોસ્પિટલ', 'સિવિલ હોસ્પિટલની સામે', 'ਸਿਵਲ ਹਸਪਤਾਲ', 'சிவில் ஆஸ்பத்திரி', 'சிவில் மருத்துவமனை', 'సివిల్ హాస్పిటల్', 'సివిల్ ఆసుపత్రి', 'ಸಿವಿಲ್ ಆಸ್ಪತ್ರೆ', 'ಸಿವಿಲ್ ಹಾಸ್ಪಿಟಲ್', 'സിവിൽ ആശുപത്രി',
    'സിവിൽ ഹോസ്പിറ്റൽ', 'civil aaspathiri', 'civil asupatri daggara',
  ]],
  ['QW', ['jama masjid', 'jama masjid ke pass', 'jamma masjid', 'जामा मस्जिद', 'জামা মসজিদ', 'জামে মসজিদ', 'জামা মছজিদ', 'ଜାମା ମସଜିଦ', 'જામા મસ્જિદ', 'ਜਾਮਾ ਮਸਜਿਦ', 'ஜாமா மசூதி', 'జామా మసీదు', 'ಜಾಮಾ ಮಸೀದಿ', 'ಜಾಮಾ ಮಸ್ಜಿದ್', 'ജാമ മസ്ജിദ്', 'جامع مسجد', 'qila mohalla west', 'kila mohalla paschim', 'কিলা মহল্লা পশ্চিম']],
  ['SEC10', ['nehru park', 'neharu park', 'नेहरू पार्क', 'নেহরু পার্ক', 'নেহৰু পাৰ্ক', 'ନେହେରୁ ପାର୍କ', 'નેહરુ પાર્ક', 'ਨਹਿਰੂ ਪਾਰਕ', 'நேரு பார்க்', 'நேரு பூங்கா', 'నెహ్రూ పార్క్', 'ನೆಹರು ಪಾರ್ಕ್', 'നെഹ്റു പാർക്ക്', 'نہرو پارک']],
]; // prettier-ignore

describe.each(NAMED)('%s', (code, texts) => {
  it.each(texts)('%s', (text) => {
    expect(locality(text)).toBe(code);
  });
});

describe('no place', () => {
  it.each([
    'sector 14', 'sector 124', 'sector', '12', '4', 'gandhi jayanti', 'mahatma gandhi ki murti tooti', 'gandhi nagar', 'hanuman chalisa', 'civil court', 'nehru nagar', 'jama hua pani', 'पानी जमा है', 'জল জমা আছে', 'bus nahi aayi', 'road', 'রাস্তা খারাপ', 'रोड खराब', 'ரோடு மோசம்',
    'రోడ్డు బాగోలేదు', 'ರಸ್ತೆ ಹಾಳು', 'റോഡ് മോശം', 'سڑک خراب', 'گندی نالی', 'نہر کا پانی', 'ਗੰਦੀ ਨਾਲੀ', 'light nahi hai', 'hospital waste phenka hai', 'park hui gaadi', 'stand tuta hai', 'bazar jaise gandagi',
  ])('is named in «%s»', (text) => {
    expect(locality(text)).toBeUndefined();
  });
}); // prettier-ignore

describe('a place of which the city has several', () => {
  it('has no code until it is asked which one', () => {
    const twice = compileCityWords({
      places: [
        row('landmark', 'T1', 'A', 'Shiv Mandir', 'शिव मंदिर', 'சிவன் கோவில்'),
        row('landmark', 'T2', 'B', 'Shiv Mandir', 'शिव मंदिर', 'சிவன் கோவில்'),
      ],
      agencies: [],
      serviceCodes: [],
      reachKm: 6,
    });
    expect(extractEntities('shiv mandir ke paas kachra', { city: twice }).locality).toEqual({
      text: 'shiv mandir',
    });
    expect(twice.places.match('shiv mandir ke paas kachra').map((each) => each.locality)).toEqual(['A', 'B']);
  });
});
