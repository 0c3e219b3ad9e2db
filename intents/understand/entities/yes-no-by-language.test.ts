import { describe, expect, it } from 'vitest';
import { extractEntities } from './index.ts';

const answer = (text: string): string | undefined => extractEntities(text, {}).yesNo;

const YES: Readonly<Record<string, readonly string[]>> = {
  en: ['yes', 'yes sir', 'yess pls', 'yep sure', 'ok ok', 'yes go ahead', 'yes please file it', 'sure sir', 'k', 'yes correct', 'ok fine', 'yes thats right', 'yup do it', 'ya ok sir', 'y'],
  hi: ['हाँ जी', 'हां हां', 'जी हाँ', 'जी बिल्कुल', 'हाँ भैया', 'हाँ कर दो', 'हांजी कर दीजिए', 'हाँ ठीक है', 'बिल्कुल सही', 'ओके', 'यस', 'हाँ सर जी', 'जी सर', 'हाँ दर्ज कर दीजिए', 'अच्छा ठीक है'],
  'hi roman': ['haanji kar do ji', 'haan haan', 'ha bhai', 'ji bilkul', 'hmm haan', 'theek hai ji', 'haan sir', 'ji haan kar dijiye', 'haan bhaiya likh do', 'bilkul ji', 'ok ji', 'hn', 'han g', 'thik hai kar do'],
  bn: ['হ্যাঁ', 'হ্যাঁ হ্যাঁ', 'হ্যাঁ দাদা', 'হ্যাঁ করুন', 'হ্যাঁ করে দিন', 'জি হ্যাঁ', 'আচ্ছা ঠিক আছে', 'ঠিক আছে দিদি', 'হুম', 'ওকে', 'আজ্ঞে হ্যাঁ', 'হ'],
  'bn roman': ['hya', 'haa kore din', 'hae dada', 'thik ache', 'hyan hyan', 'accha thik ache', 'ha korun', 'ok dada'],
  as: ['হয়', 'হয় দিয়ক', 'হয় হয়', 'হ\'ব', 'ঠিক আছে', 'হয় দাদা', 'হয় কৰক', 'বাৰু', 'অঁ', 'অ হয়', 'ওকে'],
  'as roman': ['hoi', 'hoy hoy', 'hobo', 'hoi diyok', 'thik ase', 'hoi korok', 'baru hobo', 'hoi dada'],
  or: ['ହଁ', 'ଆଜ୍ଞା ହଁ', 'ହଁ ହଁ', 'ହଁ ଆଜ୍ଞା', 'ହଁ କରନ୍ତୁ', 'ହଉ', 'ଠିକ ଅଛି', 'ହଁ ଭାଇ', 'ହଁ କରିଦିଅନ୍ତୁ', 'ଆଜ୍ଞା', 'ଓକେ'],
  'or roman': ['han agyan', 'hna', 'hau', 'thik achi', 'hn agya', 'ha karantu', 'hau thik achi'],
  mr: ['हो', 'होय', 'हो हो', 'हो करा', 'हो चालेल', 'बरं', 'हो साहेब', 'होय बरोबर', 'हो ना', 'ठीक आहे', 'हो नोंदवा', 'चालेल'],
  'mr roman': ['ho', 'hoy', 'ho ho', 'ho kara', 'ho chalel', 'barobar ahe', 'thik aahe', 'ho saheb', 'ho na'],
  gu: ['હા', 'હા જી', 'હા હા', 'હા કરી દો', 'હા ભાઈ', 'બરાબર છે', 'સારું', 'ઓકે', 'હોવે', 'હા સાહેબ', 'ભલે', 'હા કરો'],
  'gu roman': ['ha', 'haa ji', 'ha bhai', 'ha kari do', 'barabar che', 'saru', 'ha ha', 'hove', 'ha sahib'],
  pa: ['ਹਾਂ', 'ਹਾਂ ਜੀ', 'ਹਾਂਜੀ', 'ਜੀ ਹਾਂ', 'ਹਾਂ ਹਾਂ', 'ਹਾਂ ਕਰ ਦਿਓ', 'ਆਹੋ ਜੀ', 'ਠੀਕ ਹੈ ਜੀ', 'ਓਕੇ', 'ਬਿਲਕੁਲ', 'ਹਾਂ ਵੀਰ ਜੀ', 'ਹਾਂਜੀ ਕਰ ਦਿਓ ਜੀ'],
  'pa roman': ['haan ji', 'haanji', 'aho', 'aho ji', 'haan veerji', 'haanji kar deo', 'theek aa ji', 'bilkul ji', 'hanji hanji'],
  ta: ['ஆமா', 'ஆமாங்க சரி', 'ஆமாம்', 'ஆம்', 'சரிங்க', 'ஆமா ஆமா', 'சரி சரி', 'சரி சார்', 'ஆமா பண்ணுங்க', 'ஓகே', 'ஓகேங்க', 'எஸ்', 'ம்ம் சரி', 'சரி பதிவு பண்ணுங்க', 'ஆமா அண்ணா'],
  'ta roman': ['aama', 'aamanga', 'aama aama', 'seri', 'sari sir', 'seri pannunga', 'aamaam', 'ok pannunga', 'saringa', 'aama anna'],
  te: ['అవును', 'అవునండి', 'జీ అవునండి', 'అవును సార్', 'సరే', 'సరే సరే', 'సరేనండి', 'ఓకే', 'అవును చేయండి', 'ఆ అవును', 'అలాగే', 'ఔను', 'హా', 'అవును అన్నా', 'సరే నమోదు చేయండి'],
  'te roman': ['avunu', 'avunandi', 'avunu sir', 'sare', 'sarey andi', 'ok andi', 'alage', 'avunu cheyandi', 'haa avunu', 'avnu'],
  kn: ['ಹೌದು', 'ಹೌದು ರೀ', 'ಹೌದು ಹೌದು', 'ಸರಿ', 'ಸರಿ ಸರ್', 'ಆಯ್ತು', 'ಆಯ್ತು ಮಾಡಿ', 'ಹೂಂ', 'ಹೌದು ಮಾಡಿ', 'ಓಕೆ', 'ಆಗಲಿ', 'ಹೌದ್ರೀ', 'ಹಾ ಹೌದು', 'ಹೌದಣ್ಣ'],
  'kn roman': ['haudu', 'howdu', 'houdu ri', 'sari', 'ok maadi', 'aaytu', 'haudu maadi', 'hu sari', 'haudu sir', 'hoon'],
  ml: ['അതെ', 'ആ അതെ', 'അതേ', 'ശരി', 'ശരി സാർ', 'ഉവ്വ്', 'അതെ അതെ', 'ഓക്കെ', 'ഓകെ', 'അതെ ചെയ്യൂ', 'ആ ശരി', 'അതെ ചേട്ടാ', 'ആയിക്കോട്ടെ', 'ഉം'],
  'ml roman': ['athe', 'athe athe', 'sheri', 'sari chetta', 'aa athe', 'uvvu', 'ok sir', 'athe cheyyu', 'aykotte'],
  ur: ['ہاں', 'جی ہاں', 'جی بالکل', 'ہاں جی', 'ٹھیک ہے', 'جی', 'ہاں ہاں', 'ہاں کر دیں', 'جی جناب', 'درست ہے', 'جی ٹھیک ہے', 'اوکے', 'ہاں بھائی', 'بالکل صحیح'],
}; // prettier-ignore

const NO: Readonly<Record<string, readonly string[]>> = {
  en: ['no', 'no no', 'no sir', 'nope', 'no thank you', 'not required', 'no need', 'nah', 'no please', 'not correct', 'n'],
  hi: ['नहीं', 'नहीं नहीं', 'जी नहीं', 'नहीं भैया', 'ना जी', 'मत करो', 'नहीं रहने दो', 'गलत है', 'नहीं सर', 'नो', 'ज़रूरत नहीं', 'नहीं चाहिए'],
  'hi roman': ['nahi', 'nahi nahi', 'nahi ji', 'nahi bhai', 'na', 'na na', 'nhi rehne do', 'galat hai', 'mat karo', 'jarurat nahi', 'nai ji', 'nahi chahiye sir'],
  bn: ['না', 'না না', 'না দাদা', 'লাগবে না', 'দরকার নেই', 'না ঠিক না', 'ভুল', 'না থাক', 'নো', 'না ভাই'],
  'bn roman': ['na', 'na na', 'na dada', 'lagbe na', 'dorkar nei', 'na thak', 'bhul'],
  as: ['নহয়', 'নাই', 'নালাগে', 'নহয় নহয়', 'না', 'নালাগে দাদা', 'ভুল', 'নকৰিব'],
  'as roman': ['nohoi', 'nalage', 'nohoy', 'nai', 'nohoi dada', 'nalage diya'],
  or: ['ନା', 'ନାହିଁ', 'ନା ନା', 'ନାହିଁ ଆଜ୍ଞା', 'ଦରକାର ନାହିଁ', 'ଭୁଲ', 'ନା ଭାଇ', 'ଆଜ୍ଞା ନା'],
  'or roman': ['na', 'nahin', 'na agyan', 'darkar nahi', 'na na', 'bhul'],
  mr: ['नाही', 'नको', 'नको नको', 'नाही हो', 'नाही साहेब', 'चुकीचे आहे', 'नाय', 'नको आहे', 'गरज नाही', 'नाही नको'],
  'mr roman': ['nahi', 'nako', 'nako nako', 'nahi saheb', 'garaj nahi', 'chukiche ahe'],
  gu: ['ના', 'ના ના', 'નહીં', 'ના જી', 'ના ભાઈ', 'નથી જોઈતું', 'ખોટું છે', 'જરૂર નથી', 'રહેવા દો', 'ના રે'],
  'gu roman': ['na', 'na na', 'nahi', 'na bhai', 'jarur nathi', 'khotu che', 'rehva do', 'na ji'],
  pa: ['ਨਹੀਂ', 'ਨਹੀਂ ਜੀ', 'ਨਾ', 'ਨਾ ਜੀ', 'ਨਹੀਂ ਨਹੀਂ', 'ਜੀ ਨਹੀਂ', 'ਗਲਤ ਹੈ', 'ਰਹਿਣ ਦਿਓ', 'ਲੋੜ ਨਹੀਂ'],
  'pa roman': ['nahi', 'nahi ji', 'na ji', 'nai ji', 'rehn deo', 'lod nahi', 'galat hai ji'],
  ta: ['இல்லை', 'இல்ல', 'இல்லீங்க', 'வேண்டாம்', 'வேணாங்க', 'வேணாம் வேணாம்', 'இல்ல சார்', 'தப்பு', 'நோ', 'இல்ல வேண்டாம்', 'தேவையில்லை', 'வேண்டாங்க'],
  'ta roman': ['illa', 'illa sir', 'venam', 'vendam', 'venanga', 'illanga', 'illa venam', 'thevai illa', 'thappu'],
  te: ['వద్దు', 'కాదు', 'లేదు', 'వద్దండి', 'కాదండి', 'లేదండి', 'వద్దు వద్దు', 'కాదు సార్', 'అక్కర్లేదు', 'అవసరం లేదు', 'నో', 'తప్పు'],
  'te roman': ['vaddu', 'kaadu', 'ledu', 'vaddandi', 'kadandi', 'vaddu sir', 'akkarledu', 'avasaram ledu', 'tappu'],
  kn: ['ಬೇಡ', 'ಇಲ್ಲ', 'ಇಲ್ಲ ರೀ', 'ಬೇಡ ರೀ', 'ಬೇಡ ಬೇಡ', 'ಅಲ್ಲ', 'ಇಲ್ಲ ಸರ್', 'ತಪ್ಪು', 'ನೋ', 'ಬೇಡಪ್ಪ', 'ಇಲ್ಲಾ'],
  'kn roman': ['beda', 'illa', 'illa ri', 'beda beda', 'alla', 'beda sir', 'tappu', 'bedappa'],
  ml: ['ഇല്ല', 'വേണ്ട', 'അല്ല', 'വേണ്ട വേണ്ട', 'ഇല്ല സാർ', 'തെറ്റ്', 'നോ', 'വേണ്ട ചേട്ടാ', 'ആവശ്യമില്ല', 'അല്ല അല്ല'],
  'ml roman': ['illa', 'venda', 'alla', 'venda venda', 'venda chetta', 'thettu', 'aavashyamilla'],
  ur: ['نہیں', 'جی نہیں', 'نہیں نہیں', 'نہیں شکریہ', 'نا', 'غلط ہے', 'نہیں جناب', 'رہنے دیں', 'ضرورت نہیں', 'نہیں بھائی'],
}; // prettier-ignore

describe.each(Object.entries(YES))('yes, in %s', (_, texts) => {
  it.each(texts)('%s', (text) => {
    expect(answer(text)).toBe('yes');
  });
});

describe.each(Object.entries(NO))('no, in %s', (_, texts) => {
  it.each(texts)('%s', (text) => {
    expect(answer(text)).toBe('no');
  });
});

describe('neither', () => {
  it.each([
    'पानी नहीं आ रहा', 'लाइट नहीं है जी', 'जल नहीं', 'जल নেই', 'পানী নাই', 'লাইট জ্বলে না', 'ପାଣି ନାହିଁ', 'पाणी नाही', 'पाणी येत नाही हो', 'પાણી નથી', 'લાઇટ નથી', 'ਪਾਣੀ ਨਹੀਂ', 'தண்ணி இல்ல', 'லைட் எரியல இல்ல',
    'నీళ్ళు లేవు', 'నీళ్ళు లేదు', 'ನೀರು ಇಲ್ಲ', 'വെള്ളം ഇല്ല', 'پانی نہیں', 'paani nahi', 'light illa', 'neeru illa', 'neellu ledu', 'vellam illa', 'pani nai', 'jol nei', 'pani nathi',
    'shikayat darj karo', 'complaint darj kar do', 'शिकायत दर्ज करनी है', 'புகார் பதிவு பண்ணணும்', 'complaint register maadi', 'abhijog korun', 'kar dijiye safai', 'file a complaint',
    'sir', 'ji sir suniye', 'madam please', 'bhai', 'dada', 'anna', 'garu', 'chetta', 'agyan suniba', 'haan nahi', 'ok nahi', 'அண்ணா', 'ho gaya kya', 'hai kya', 'हो गया क्या',
    'namaste', 'thanks', 'नमस्ते जी', 'thank you sir', 'dhanyavad', 'शुक्रिया', 'sahi nahi hai ye kaam', 'no water', 'no light', 'yes bank ke paas', 'sari shop ke samne', 'kal haan bola tha',
    'no 12', 'k block',
  ])('in «%s»', (text) => {
    expect(answer(text)).toBeUndefined();
  });
}); // prettier-ignore
