import type { EndingTable } from './inflections.ts';

/** How people name a language, in their own and in others, with the endings that say «in». */
export const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
  en: 'english inglish angrezi angreji इंग्लिश अंग्रेज़ी अंग्रेजी इंग्रजी ஆங்கிலம் ஆங்கிலத்தில் இங்கிலீஷ் இங்கிலீஷ்ல aangilam aangilathil ఇంగ్లీష్ ఇంగ్లీషులో ఆంగ్లం ಇಂಗ್ಲಿಷ್ ಇಂಗ್ಲಿಷ್‌ನಲ್ಲಿ ಆಂಗ್ಲ ഇംഗ്ലീഷ് ഇംഗ്ലീഷിൽ ইংরেজি ইংরেজিতে ইংৰাজী ইংৰাজীত અંગ્રેજી અંગ્રેજીમાં ਅੰਗਰੇਜ਼ੀ ଇଂରାଜୀ ଇଂରାଜୀରେ انگریزی انگلش eng =इंग्लिस ingreji ingraji ইংলিশ ইংলিছ ಇಂಗ್ಲೀಷ್ ಇಂಗ್ಲೀಶ್ ఇంగ్లీషు ఇంగ్లిష్ இங்கிலீசு ઇંગ્લિશ ਇੰਗਲਿਸ਼ ଇଂଲିଶ englis',
  hi: 'hindi hindhi हिंदी हिन्दी हिंदीत இந்தி இந்தியில் ஹிந்தி ஹிந்தியில் hindiyil hindila హిందీ హిందీలో hindilo ಹಿಂದಿ ಹಿಂದಿಯಲ್ಲಿ ഹിന്ദി ഹിന്ദിയിൽ হিন্দি হিন্দিতে হিন্দী હિન્દી હિંદી હિન્દીમાં ਹਿੰਦੀ ହିନ୍ଦୀ ہندی ହିନ୍ଦି',
  bn: 'bengali bangla banglay banglae বাংলা বাংলায় বাংলায় বাংলাতে बंगाली बांग्ला பெங்காலி వెంగాలీ బెంగాలీ ಬಂಗಾಳಿ ബംഗാളി বঙালী બંગાળી ਬੰਗਾਲੀ ବଙ୍ଗାଳୀ بنگالی بنگلہ বঙ্গালী bangali ବଙ୍ଗଳା ବାଙ୍ଗଲା बंगला bonggali bangali',
  te: 'telugu telugulo తెలుగు తెలుగులో तेलुगु तेलुगू தெலுங்கு தெலுங்கில் telungu ತೆಲುಗು തെലുങ്ക് তেলুগু તેલુગુ ਤੇਲਗੂ ତେଲୁଗୁ تیلگو',
  mr: 'marathi marathit मराठी मराठीत மராத்தி మరాఠీ ಮರಾಠಿ മറാത്തി মারাঠি મરાઠી ਮਰਾਠੀ ମରାଠୀ مراٹھی marati मराठि ମରାଠି',
  ta: 'tamil thamizh tamizh tamilil tamilla thamizhil தமிழ் தமிழில் தமிழ்ல तमिल తమిళం తమిళంలో ತಮಿಳು തമിഴ് তামিল તમિલ ਤਮਿਲ ତାମିଲ تمل تامل',
  gu: 'gujarati gujrati gujaratima ગુજરાતી ગુજરાતીમાં गुजराती குஜராத்தி గుజరాతీ ಗುಜರಾತಿ ഗുജറാത്തി গুজরাটি ਗੁਜਰਾਤੀ ଗୁଜରାଟୀ گجراتی',
  kn: 'kannada kannad kannadadalli ಕನ್ನಡ ಕನ್ನಡದಲ್ಲಿ कन्नड़ कन्नड கன்னடம் கன்னடத்தில் కన్నడ കന്നഡ কন্নড় કન્નડ ਕੰਨੜ କନ୍ନଡ کنڑ',
  ml: 'malayalam malayalathil മലയാളം മലയാളത്തിൽ मलयालम மலையாளம் மலையாளத்தில் మలయాళం ಮಲಯಾಳಂ মালয়ালম મલયાલમ ਮਲਿਆਲਮ ମାଲାୟାଲମ ملیالم malyalam malayalm മലയാള',
  pa: 'punjabi panjabi ਪੰਜਾਬੀ पंजाबी பஞ்சாபி పంజాబీ ಪಂಜಾಬಿ പഞ്ചാബി পাঞ্জাবি પંજાબી ପଞ୍ଜାବୀ پنجابی',
  or: 'odia oriya odiare ଓଡ଼ିଆ ଓଡ଼ିଆରେ ओड़िया उड़िया ஒடியா ఒడియా ಒಡಿಯಾ ഒഡിയ ওড়িয়া ઓડિયા ਉੜੀਆ اڑیہ odiya ଓଡିଆ ওড়িআ ओडिया',
  as: 'assamese asamiya axomiya oxomiya অসমীয়া অসমীয়া অসমীয়াত असमिया அசாமி అస్సామీ ಅಸ್ಸಾಮಿ ആസാമീസ് অসমিয়া આસામી ਅਸਾਮੀ ଅସମୀୟା آسامی asomiya oxomia asomia ओसमिया asamia',
  ur: 'urdu اردو उर्दू உருது ఉర్దూ ಉರ್ದು ഉർദു উর্দু ઉર્દૂ ਉਰਦੂ ଉର୍ଦ୍ଦୁ اُردو oordu',
  ne: 'nepali नेपाली நேபாளி నేపాలీ নেপালি',
  sd: 'sindhi सिंधी سنڌي سندھی',
  kok: 'konkani कोंकणी',
  mai: 'maithili मैथिली',
  sa: 'sanskrit संस्कृत',
  ks: 'kashmiri कश्मीरी کٲشُر',
  doi: 'dogri डोगरी',
  brx: 'bodo बोडो',
  mni: 'manipuri meitei মণিপুরী',
  sat: 'santali santhali ᱥᱟᱱᱛᱟᱲᱤ',
};

/** Endings that say «in» or «into», by what the name loses before them. */
export const IN_ENDINGS: EndingTable = [
  [
    '',
    `त मध्ये मधे मधून তে ত তেই য় য় এ তে ভাষায় ৰে ରେ ର માં માંજ ல ல்ல யில் யில யிலே லேயே லதான் ுக்கு க்கு లో లోకి లోనే ನಲ್ಲಿ ಯಲ್ಲಿ ವಿನಲ್ಲಿ ದಲ್ಲಿ ದಾಗ ಲ್ಲಿ ಕ್ಕೆ ದಾಗೆ യിൽ യില് യിലേക്ക്
    la le il yil yila lo loki nalli alli yalli dalli daga dag adaga te t re ma y ch`,
  ],
  ['்', 'ில் ில ிலே ுல ுக்கு'],
  ['ம்', 'த்தில் த்துல த்தில த்துக்கு'],
  ['ு', 'ில் ில ிலே'],
  ['ು', 'ಿನಲ್ಲಿ ಲ್ಲಿ ಿಗೆ'],
  ['್', 'ಿನಲ್ಲಿ ಲ್ಲಿ ಅಲ್ಲಿ'],
  ['്', 'ിൽ ില് ിലേക്ക്'],
  ['ം', 'ത്തിൽ ത്തില് ത്തിലേക്ക്'],
  ['m', 'thil thila thula'],
  ['a', 'yil'],
];

/** Behind a language's name these say that something else bears it: «Bengali market», «urdu bazaar». */
export const BEARS_THE_NAME = `market bazaar bazar colony school skool shala =samaj =sangam =sangha =sangh mohalla para tola nagar gali galli bagh bhavan bhawan medium film movie song gana family mandir masjid church society association academy
  मार्केट बाज़ार बाजार कॉलोनी कालोनी स्कूल शाळा शाला =समाज =संघ मोहल्ला नगर बाग भवन मंदिर मस्जिद माध्यम फिल्म বাজার বাজারে পাড়া স্কুল সমিতি বজাৰ স্কুল ବଜାର ସ୍କୁଲ બજાર =સમાજ શાળા ਬਾਜ਼ਾਰ ਬਾਗ ਸਕੂਲ நாடு சங்கம் பள்ளி சந்தை నగర్ కాలనీ బడి పాఠశాల =ಸಂಘ ಶಾಲೆ ನಾಡು വിദ്യാലയം സ്കൂൾ بازار اسکول کالونی محلہ nadu naadu pally desam`;

/** Near a language's name these say that it is the one that is not wanted. */
export const NOT_WANTED =
  'puriyadhu puriyala baralla barolla najanu নাজানোঁ આવડતું avdtu avadtu nubuju bujhina jani weak nahi nahin nhi nai नहीं नही না নাজানো নাজানোঁ ନାହିଁ नाही નથી ਨਹੀਂ தெரியாது theriyadhu teriyathu theriyala తెలియదు రాదు raadu teliyadu ಗೊತ್ತಿಲ್ಲ ಬರಲ್ಲ gottilla baralla അറിയില്ല ariyilla نہیں';

/** Beside a language's name these say that it is asked for. */
export const LANGUAGE_CUES =
  'in me mein mai main में मे language bhasha bhaasha भाषा மொழி mozhi ভাষা ભાષા ਭਾਸ਼ਾ ଭାଷା భాష basha ಭಾಷೆ ഭാഷ زبان zaban change switch speak talk reply write please baat बात karo करो bolo बोलो likho लिखो badlo बदलो badal बदलें बदल batao बताओ जवाब jawab pesu pesunga பேசு பேசுங்க maattu maathu மாத்து மாற்று மாற்றவும் sollunga சொல்லுங்க matladandi మాట్లాడండి maatadi ಮಾತಾಡಿ parayu പറയൂ bolun বলুন kotha কথা ਵਿੱਚ ਵਿਚ vich ma માં मधे मध्ये میں samjhao समझाओ understand know samajh समझ te re ch la lo ma dalli alli nalli thil il তে ত ରେ bolun bolo kobo kua kuha kuhantu koua kowa কওক লিখক বলো কথা ভাষাত ভাষায় ভাষাৰে କୁହନ୍ତୁ କୁହ ଭାଷାରେ ଲେଖନ୍ତୁ kotha bhasare bola बोला सांगा sanga kaho કહો બોલો લખો વાત vaat gal gall ਗੱਲ ਦੱਸੋ ਲਿਖੋ ਚ dasso cheppandi cheppu చెప్పండి చెప్పు మార్చండి రాయండి heli helri ಹೇಳಿ ಹೇಳ್ರಿ ಬದಲಿಸಿ ಮಾತನಾಡಿ parayamo പറയാമോ മാറ്റൂ സംസാരിക്കൂ samsarikku بات بتائیں لکھیں کریں بولیں only option options support font letters revert set select default kro kari kori diok diyok haaki haki madi podu podunga lao fave ಹಾಕಿ போடுங்க போடு দিয়ক দিয়া કરી ભાષામાં ફોન્ટમાં અક્ષરમાં bhashege bhasheyalli ಭಾಷೆಯಲ್ಲಿ ಭಾಷೆಗೆ மொழிக்கு மொழியில் ಸೆಲೆಕ್ಟ್ सेलेक्ट ভাষায় আখৰত continue prefer want use send pampu pampandi pettandi kavali beku venum vendum चाहिए chahiye lagbe lagibo লাগে দিব লিখুন পাঠাবেন joiye પ્રમાણે ಬೇಕು కావాలి வேணும் வேண்டும் വേണം ଦରକାର چاہیے';
