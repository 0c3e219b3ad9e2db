import { describe, expect, it } from 'vitest';
import { compileCityWords } from '../../city-words.ts';
import { extractEntities } from './index.ts';

/** The sectors of a city as its list has them: in English, Hindi and Tamil. */
const city = compileCityWords({
  places: Array.from({ length: 12 }, (_, index) => ({
    kind: 'locality' as const,
    code: `SEC${String(index + 1).padStart(2, '0')}`,
    locality: `SEC${String(index + 1).padStart(2, '0')}`,
    latitude: 31 + index / 100,
    longitude: 75,
    spellings: { en: [`Sector ${index + 1}`], hi: [`सेक्टर ${index + 1}`], ta: [`செக்டர் ${index + 1}`] },
  })),
  agencies: [],
  serviceCodes: [],
  reachKm: 50,
});
const code = (text: string): string | undefined => extractEntities(text, { city }).locality?.code;
const choice = (text: string): number | undefined => extractEntities(text, {}).choice;
const ward = (text: string): string | undefined => extractEntities(text, {}).ward;

describe('sector four, said as a number with its ending', () => {
  it.each([
    'sector four', 'sector four me light nahi', 'in sector 4', 'sektar char', 'sector chaar mein', 'sectr 4', 'sec 4 me', 'sector no 4', 'sector-4 mein', 'sector4', 'sactor char ki light',
    'सेक्टर चार', 'सेक्टर चार में लाइट नहीं जल रही', 'सेक्टर चारमध्ये लाइट नाही', 'सेक्टर चार मध्ये', 'सेक्टर फोर में', 'सेक्टर ४ में', 'sector char madhe', 'sector charmadhe',
    'সেক্টর চারে আলো নেই', 'সেক্টর চার', 'সেক্টর ৪', 'সেক্টর চারের', 'sector chare alo nei', 'সেক্টর ফোরে', 'চার নম্বর সেক্টর', 'চার নম্বর সেক্টরে', 'চেক্টৰ চাৰিত', 'চেক্টৰ চাৰি', 'ছেক্টৰ ৪', 'sector sarit',
    'sector chari t', 'ସେକ୍ଟର ଚାରିରେ ଲାଇଟ ନାହିଁ', 'ସେକ୍ଟର ଚାରି', 'ସେକ୍ଟର ୪ରେ', 'sector charire', 'sector chari re', 'સેક્ટર ચારમાં', 'સેક્ટર ચાર', 'સેક્ટર ૪માં', 'sector charma', 'sector char ma',
    'ਸੈਕਟਰ ਚਾਰ ਵਿੱਚ', 'ਸੈਕਟਰ ਚਾਰ ਚ', 'ਸੈਕਟਰ ੪', 'sector char vich', 'செக்டர் நாலுல லைட் எரியல', 'செக்டர் நான்கில்', 'செக்டர் நாலு', 'செக்டர் நாலில்', 'செக்டர் ஃபோர்ல', 'செக்டார் 4ல', 'sector naalula', 'sector naalu la light eriyala',
    'సెక్టార్ నాలుగులో', 'సెక్టార్ నాలుగు', 'సెక్టర్ నాలుగులో లైట్ వెలగట్లేదు', 'సెక్టార్ ఫోర్ లో', 'sector naalugulo', 'sector nalugu lo', 'ಸೆಕ್ಟರ್ ನಾಲ್ಕರಲ್ಲಿ', 'ಸೆಕ್ಟರ್ ನಾಲ್ಕು', 'ಸೆಕ್ಟರ್ ನಾಲ್ಕರ', 'ಸೆಕ್ಟರ್ ನಾಕರಲ್ಲಿ', 'ಸೆಕ್ಟರ್ 4ರಲ್ಲಿ',
    'sector naalkaralli', 'sector nalkralli', 'സെക്ടർ നാലിൽ', 'സെക്ടർ നാല്', 'സെക്ടർ നാലിലെ ലൈറ്റ്', 'സെക്ടർ 4ൽ', 'sector naalil', 'sector naalile', 'سیکٹر چار میں', 'سیکٹر چار', 'سیکٹر ۴', 'سیکٹر 4 میں لائٹ نہیں',
  ])('%s', (text) => {
    expect(code(text)).toBe('SEC04');
  });
}); // prettier-ignore

describe('the other sectors', () => {
  it.each([
    ['sector barah', 'SEC12'], ['sector 12', 'SEC12'], ['सेक्टर बारह', 'SEC12'], ['செக்டர் பன்னிரெண்டுல', 'SEC12'], ['செக்டர் பன்னிரண்டில்', 'SEC12'], ['సెక్టార్ పన్నెండులో', 'SEC12'], ['ಸೆಕ್ಟರ್ ಹನ್ನೆರಡರಲ್ಲಿ', 'SEC12'],
    ['സെക്ടർ പന്ത്രണ്ടിൽ', 'SEC12'], ['সেক্টর বারোতে', 'SEC12'], ['ସେକ୍ଟର ବାରରେ', 'SEC12'], ['ਸੈਕਟਰ ਬਾਰਾਂ ਵਿੱਚ', 'SEC12'], ['સેક્ટર બારમાં', 'SEC12'], ['سیکٹر بارہ میں', 'SEC12'], ['চেক্টৰ বাৰত', 'SEC12'], ['सेक्टर बारामध्ये', 'SEC12'],
    ['செக்டர் ஒண்ணுல', 'SEC01'], ['செக்டர் ரெண்டுல', 'SEC02'], ['செக்டர் மூணுல', 'SEC03'], ['செக்டர் அஞ்சுல', 'SEC05'], ['செக்டர் ஆறுல', 'SEC06'], ['செக்டர் ஏழில்', 'SEC07'], ['செக்டர் எட்டுல', 'SEC08'], ['செக்டர் பத்துல', 'SEC10'],
    ['సెక్టార్ ఒకటిలో', 'SEC01'], ['సెక్టార్ రెండులో', 'SEC02'], ['సెక్టార్ మూడులో', 'SEC03'], ['సెక్టార్ ఐదులో', 'SEC05'], ['సెక్టార్ ఏడులో', 'SEC07'], ['ಸೆಕ್ಟರ್ ಒಂದರಲ್ಲಿ', 'SEC01'], ['ಸೆಕ್ಟರ್ ಎರಡರಲ್ಲಿ', 'SEC02'],
    ['ಸೆಕ್ಟರ್ ಮೂರರಲ್ಲಿ', 'SEC03'], ['ಸೆಕ್ಟರ್ ಐದರಲ್ಲಿ', 'SEC05'], ['ಸೆಕ್ಟರ್ ಏಳರಲ್ಲಿ', 'SEC07'], ['സെക്ടർ ഒന്നിൽ', 'SEC01'], ['സെക്ടർ രണ്ടിൽ', 'SEC02'], ['സെക്ടർ മൂന്നിൽ', 'SEC03'], ['സെക്ടർ അഞ്ചിൽ', 'SEC05'], ['സെക്ടർ എട്ടിൽ', 'SEC08'],
    ['সেক্টর পাঁচে', 'SEC05'], ['সেক্টর দুইয়ে', 'SEC02'], ['সেক্টর তিনে', 'SEC03'], ['সেক্টর ছয়ে', 'SEC06'], ['চেক্টৰ তিনিত', 'SEC03'], ['চেক্টৰ পাঁচত', 'SEC05'], ['ସେକ୍ଟର ପାଞ୍ଚରେ', 'SEC05'], ['ସେକ୍ଟର ତିନିରେ', 'SEC03'], ['સેક્ટર પાંચમાં', 'SEC05'],
    ['sector panch me', 'SEC05'], ['sector aath me', 'SEC08'], ['sector das me', 'SEC10'], ['sector gyarah', 'SEC11'], ['sector nine', 'SEC09'], ['sector anjula', 'SEC05'], ['sector mudulo', 'SEC03'], ['sector anchil', 'SEC05'], ['sector aidaralli', 'SEC05'],
    ['sector dui te', 'SEC02'], ['sector moonula', 'SEC03'], ['sector moonnil', 'SEC03'],
  ])('%s', (text, wanted) => {
    expect(code(text)).toBe(wanted);
  });

  it.each(['sector 124', 'sector 41', 'sector forty', 'सेक्टर चौदह', 'sector', 'sector me 4 din se', 'सेक्टर में चार दिन से', 'செக்டர்ல நாலு நாளா', 'sector char din se light nahi', 'சேக்டர் நூறு', 'sector charcha'])(
    'are not in %s',
    (text) => {
      expect(code(text)).toBeUndefined();
    },
  );
}); // prettier-ignore

describe('a choice', () => {
  it.each([
    ['second one', 2], ['the third one please', 3], ['1st', 1], ['number four', 4], ['दूसरा वाला', 2], ['दूसरी', 2], ['पहला वाला', 1], ['तीसरे नंबर वाला', 3], ['दूसरे वाला', 2], ['दो नंबर', 2], ['doosra', 2], ['dusra wala', 2],
    ['teesra option', 3], ['2 no', 2], ['दुसरे', 2], ['तिसरा', 3], ['दुसरा पर्याय', 2], ['पहिला', 1], ['dusra', 2], ['દૂસરો', 2], ['બીજું', 2], ['બીજા નંબરનું', 2], ['પહેલું', 1], ['ત્રીજું', 3], ['bijo', 2], ['ਦੂਜਾ', 2], ['ਦੂਜਾ ਵਾਲਾ', 2], ['ਪਹਿਲਾ', 1], ['dooja', 2],
    ['প্রথমটা', 1], ['দ্বিতীয়টা', 2], ['দুই নম্বর', 2], ['দুই নম্বরটা', 2], ['তিন নম্বরটা', 3], ['দুই', 2], ['দ্বিতীয়টো', 2], ['দুই নম্বৰটো', 2], ['প্ৰথমটো', 1], ['dui nombor', 2], ['ଦ୍ୱିତୀୟଟି', 2], ['ଦୁଇ ନମ୍ବର', 2], ['ପ୍ରଥମଟା', 1], ['dui number', 2],
    ['ரெண்டாவது', 2], ['இரண்டாவது', 2], ['மூணாவது ஆப்ஷன்', 3], ['ரெண்டு', 2], ['முதலாவது', 1], ['ரெண்டாவதுதான்', 2], ['rendavadhu', 2], ['moonavathu', 3], ['రెండోది', 2], ['రెండవది', 2], ['మొదటిది', 1], ['మూడోది', 3], ['నాలుగోది', 4], ['రెండో ఆప్షన్', 2],
    ['rendodi', 2], ['rendo option', 2], ['modatidi', 1], ['ಎರಡನೆಯದು', 2], ['ಎರಡನೇದು', 2], ['ಎರಡನೇ ಆಯ್ಕೆ', 2], ['ಮೂರನೇದು', 3], ['ಮೊದಲನೇದು', 1], ['ದೂಸರಾ', 2], ['eradanedu', 2], ['രണ്ടാമത്തെ', 2], ['രണ്ടാമത്തേത്', 2], ['ഒന്നാമത്തേത്', 1], ['മൂന്നാമത്തെത്', 3], ['randamathe', 2],
    ['دوسرا', 2], ['دوسرا والا', 2], ['دوسری', 2], ['پہلا', 1], ['تیسرا نمبر', 3], ['دو نمبر', 2], ['ஒன்னு', 1], ['सेकंड वाला', 2], ['ஃபர்ஸ்ட்', 1], ['ఫస్ట్', 1], ['సెకండ్ ఆప్షన్', 2], ['ಸೆಕೆಂಡ್', 2], ['फर्स्ट', 1],
  ])('%s', (text, wanted) => {
    expect(choice(text)).toBe(wanted);
  });

  it.each([
    ['last one', -1], ['the last', -1], ['आखिरी वाला', -1], ['aakhri wala', -1], ['शेवटचा', -1], ['છેલ્લું', -1], ['ਆਖਰੀ', -1], ['শেষেরটা', -1], ['শেষৰটো', -1], ['ଶେଷଟା', -1], ['கடைசி', -1], ['kadaisi', -1], ['చివరిది', -1], ['chivaridi', -1],
    ['ಕೊನೆಯದು', -1], ['koneyadu', -1], ['അവസാനത്തേത്', -1], ['آخری', -1],
  ])('%s counts from the end', (text, wanted) => {
    expect(choice(text)).toBe(wanted);
  });

  it.each(['second hand', 'दूसरी बार', 'दूसरा दिन', 'pehle batao', 'last week', 'पहले से', 'ek baar', 'last date kya hai', 'శేషం', 'first class kaam'])(
    'is not %s',
    (text) => {
      expect(choice(text)).toBeUndefined();
    },
  );
}); // prettier-ignore

describe('a ward', () => {
  it.each([
    ['ward no twelve', '12'], ['वार्ड नं बारह', '12'], ['वार्ड क्रमांक सात', '7'], ['प्रभाग क्रमांक सात', '7'], ['प्रभाग ७', '7'], ['ওয়ার্ড নম্বর সাত', '7'], ['সাত নম্বর ওয়ার্ড', '7'], ['৭ নম্বর ওয়ার্ডে', '7'], ['ৱাৰ্ড নং ৭', '7'], ['সাত নম্বৰ ৱাৰ্ডত', '7'],
    ['ୱାର୍ଡ ନମ୍ବର ସାତ', '7'], ['୭ ନମ୍ବର ୱାର୍ଡରେ', '7'], ['ୱାର୍ଡ ସାତରେ', '7'], ['વોર્ડ નંબર સાત', '7'], ['વોર્ડ સાતમાં', '7'], ['ਵਾਰਡ ਨੰਬਰ ਸੱਤ', '7'], ['ਵਾਰਡ ਸੱਤ ਵਿੱਚ', '7'], ['வார்டு ஏழுல', '7'], ['ஏழாவது வார்டு', '7'], ['7வது வார்டுல', '7'], ['வார்டு நம்பர் 7ல', '7'],
    ['వార్డు ఏడులో', '7'], ['ఏడో వార్డు', '7'], ['7వ వార్డులో', '7'], ['వార్డ్ నెంబర్ ఏడు', '7'], ['ವಾರ್ಡ್ ಏಳರಲ್ಲಿ', '7'], ['ಏಳನೇ ವಾರ್ಡ್', '7'], ['7ನೇ ವಾರ್ಡ್‌ನಲ್ಲಿ', '7'], ['വാർഡ് ഏഴിൽ', '7'], ['ഏഴാം വാർഡ്', '7'], ['ഏഴാം വാർഡിൽ', '7'], ['وارڈ نمبر سات', '7'], ['وارڈ سات میں', '7'],
    ['ward saat me', '7'], ['7 no ward', '7'], ['ward ezhu', '7'], ['ward no 7 la', '7'], ['ward ezhula', '7'], ['ward elaralli', '7'], ['wardno7', '7'], ['wd 7', '7'],
  ])('%s', (text, wanted) => {
    expect(ward(text)).toBe(wanted);
  });
}); // prettier-ignore

it.each([
  'ഞങ്ങടെ വാർഡിലെ ഒരു പ്രശ്നം',
  'ente wardil 11 dengue case',
  'আমাদের ওয়ার্ডে ৩ দিন জল নেই',
  'हमारे वार्ड में 2 लाइट बंद',
])('no ward is named in «%s»', (text) => {
  expect(ward(text)).toBeUndefined();
});
