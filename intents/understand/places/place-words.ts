import type { EndingTable } from '../entities/inflections.ts';

/**
 * Kinds of places, each in every language and spelling: «Shiv Mandir» is also found as «shiv temple» or «சிவ கோவில்».
 * They tell little by themselves («school», «road»), so they weigh little in a name.
 */
export const KINDS: Readonly<Record<string, string>> = {
  sector:
    'sector sec sect sectr sektar सेक्टर सैक्टर सॅक्टर செக்டர் செக்டார் సెక్టార్ సెక్టర్ ಸೆಕ್ಟರ್ സെക്ടർ সেক্টর চেক্টৰ સેક્ટર ਸੈਕਟਰ ସେକ୍ଟର سیکٹر',
  phase: 'phase phas fase फेज फेज़ பேஸ் ఫేజ్ ਫੇਜ਼',
  block: 'block blok ब्लॉक பிளாக் బ్లాక్ ಬ್ಲಾಕ್ ബ്ലോക്ക് ব্লক બ્લોક ਬਲਾਕ ବ୍ଲକ',
  ward: 'ward वार्ड वॉर्ड வார்டு వార్డు ವಾರ್ಡ್ വാർഡ് ওয়ার্ড ওয়ার্ড ৱাৰ্ড વોર્ડ ਵਾਰਡ ୱାର୍ଡ وارڈ',
  street: 'street st gali galli lane गली தெரு theru வீதி veedhi వీధి veedhi ಬೀದಿ beedi തെരുവ് গলি શેરી ਗਲੀ ଗଳି گلی',
  road: 'road rd sadak marg roads रोड सड़क मार्ग ரோடு சாலை salai saalai రోడ్డు రోడ్ ರಸ್ತೆ ರೋಡ್ raste റോഡ് রোড রাস্তা ৰোড રોડ રસ્તો ਰੋਡ ਸੜਕ ରୋଡ سڑک روڈ',
  crossing:
    'chowk chouk chauraha crossing circle junction चौक चौराहा சந்திப்பு సెంటర్ ಸರ್ಕಲ್ ജംഗ്ഷൻ মোড় ચોક ਚੌਕ ଛକ چوک',
  colony: 'colony kolony कॉलोनी कालोनी காலனி కాలనీ ಕಾಲೋನಿ കോളനി কলোনি કોલોની ਕਾਲੋਨੀ କଲୋନୀ کالونی',
  nagar: 'nagar ngr नगर நகர் nagaram నగర్ ನಗರ നഗർ নগর নগৰ નગર ਨਗਰ ନଗର نگر',
  mohalla:
    'mohalla mohala muhalla mohallah मोहल्ला मुहल्ला மொஹல்லா మొహల్లా ಮೊಹಲ್ಲಾ മൊഹല്ല মহল্লা મહોલ્લો ਮੁਹੱਲਾ ମହଲ୍ଲା محلہ',
  market:
    'market mkt bazaar bazar bajar mandi मार्केट बाज़ार बाजार मंडी பஜார் மார்க்கெட் சந்தை santhai sandhai మార్కెట్ బజార్ సంత ಮಾರುಕಟ್ಟೆ ಬಜಾರ್ ചന്ത മാർക്കറ്റ് ബസാർ ബസാര് বাজার বজাৰ બજાર ਬਾਜ਼ਾਰ ਮੰਡੀ ବଜାର بازار مارکیٹ',
  temple:
    'mandir temple kovil koil koyil kovilukku gudi devasthanam मंदिर मन्दिर देवालय கோவில் கோயில் గుడి దేవాలయం మందిరం ಗುಡಿ ದೇವಸ್ಥಾನ ಮಂದಿರ അമ്പലം ക്ഷേത്രം ambalam kshetram মন্দির মন্দিৰ મંદિર ਮੰਦਰ ମନ୍ଦିର مندر',
  mosque:
    'masjid mosque masjit pallivasal मस्जिद மசூதி பள்ளிவாசல் మసీదు masidu ಮಸೀದಿ പള്ളി മസ്ജിദ് মসজিদ মছজিদ મસ્જિદ ਮਸਜਿਦ ମସଜିଦ مسجد',
  gurdwara:
    'gurdwara gurudwara gurduara gurdvara गुरुद्वारा गुरद्वारा குருத்வாரா గురుద్వారా ಗುರುದ್ವಾರ ഗുരുദ്വാര গুরুদ্বার ગુરુદ્વારા ਗੁਰਦੁਆਰਾ گردوارہ',
  church: 'church girja girjaghar चर्च गिरजाघर सर्च சர்ச் தேவாலயம் చర్చి ಚರ್ಚ್ പള്ളി চার্চ গির্জা ચર્ચ ਚਰਚ ଚର୍ଚ୍ଚ چرچ گرجا',
  school:
    'school skool schol vidyalaya vidyalay pathshala paathshala palli pallikoodam स्कूल विद्यालय पाठशाला ஸ்கூல் பள்ளி பள்ளிக்கூடம் స్కూల్ పాఠశాల ಶಾಲೆ ಸ್ಕೂಲ್ shaale സ്കൂൾ വിദ്യാലയം স্কুল বিদ্যালয় સ્કૂલ શાળા ਸਕੂਲ ସ୍କୁଲ اسکول',
  college:
    'college kalej clg mahavidyalaya कॉलेज महाविद्यालय காலேஜ் கல்லூரி kalloori కాలేజ్ కళాశాల ಕಾಲೇಜು കോളേജ് কলেজ કોલેજ ਕਾਲਜ କଲେଜ کالج',
  hospital:
    'hospital hospitl hosp aspatal asptal haspatal aaspathiri maruthuvamanai अस्पताल हॉस्पिटल चिकित्सालय மருத்துவமனை ஆஸ்பத்திரி ஹாஸ்பிட்டல் ఆసుపత్రి హాస్పిటల్ asupatri ಆಸ್ಪತ್ರೆ aaspatre ആശുപത്രി aashupathri হাসপাতাল হাস্পাতাল হস্পিতাল ହସ୍ପିଟାଲ હોસ્પિટલ ਹਸਪਤਾਲ ଡାକ୍ତରଖାନା ہسپتال',
  park: 'park parc poonga udyan =bagh garden पार्क उद्यान =बाग गार्डन பூங்கா பார்க் தோட்டம் పార్క్ ఉద్యానవనం ಪಾರ್ಕ್ ಉದ್ಯಾನ പാർക്ക് পার্ক উদ্যান પાર્ક બગીચો ਪਾਰਕ =ਬਾਗ ପାର୍କ پارک =باغ',
  station:
    'station stn stesan isteshan स्टेशन ஸ்டேஷன் நிலையம் స్టేషన్ ನಿಲ್ದಾಣ ಸ್ಟೇಷನ್ സ്റ്റേഷൻ স্টেশন ষ্টেচন સ્ટેશન ਸਟੇਸ਼ਨ ଷ୍ଟେସନ اسٹیشن',
  stand: 'stand adda स्टैंड अड्डा ஸ்டாண்ட் స్టాండ్ സ്റ്റാൻഡ് স্ট্যান্ড સ્ટેન્ડ ਅੱਡਾ ਸਟੈਂਡ ଷ୍ଟାଣ୍ଡ اڈا',
  stop: 'stop स्टॉप நிறுத்தம் ஸ்டாப் స్టాప్ ಸ್ಟಾಪ್ സ്റ്റോപ്പ് স্টপ સ્ટોપ ਸਟਾਪ',
  office:
    'office ofis karyalaya daftar कार्यालय दफ्तर ऑफिस அலுவலகம் ஆபீஸ் aluvalagam కార్యాలయం ఆఫీసు ಕಚೇರಿ ಆಫೀಸ್ ഓഫീസ് কার্যালয় অফিস કાર્યાલય ઓફિસ ਦਫ਼ਤਰ ਦਫਤਰ କାର୍ଯ୍ୟାଳୟ دفتر',
  gate: 'gate darwaza get गेट दरवाज़ा दरवाजा வாசல் கேட் గేట్ ಗೇಟ್ ഗേറ്റ് গেট ગેટ દરવાજો ਗੇਟ ਦਰਵਾਜ਼ਾ گیٹ دروازہ',
  tank: 'tank tanki tenki टंकी टैंक தொட்டி டேங்க் thotti ట్యాంక్ ట్యాంకు ಟ್ಯಾಂಕ್ ടാങ്ക് ট্যাংক ટાંકી ਟੈਂਕੀ ਟੈਂਕ ଟାଙ୍କି ٹینکی',
  water:
    'water pani paani jal thanni thanneer पानी जल தண்ணீர் நீர் తాగునీటి నీటి ನೀರಿನ വെള്ളം জল পানী પાણી ਪਾਣੀ ପାଣି پانی',
  public: 'public sarvajanik पब्लिक सार्वजनिक பப்ளிக் பொது పబ్లిక్ ಸಾರ್ವಜನಿಕ પબ્લિક ਪਬਲਿਕ',
  government:
    'government govt sarkari govenment सरकारी राजकीय शासकीय அரசு arasu sarkar ప్రభుత్వ prabhutva ಸರ್ಕಾರಿ സർക്കാർ সরকারি চৰকাৰী સરકારી ਸਰਕਾਰੀ ସରକାରୀ سرکاری',
  main: 'main mukhya मेन मुख्य பிரதான மெயின் మెయిన్ ಮುಖ್ಯ ਮੇਨ',
  area: 'area ilaka kshetra एरिया इलाका क्षेत्र ஏரியா பகுதி ఏరియా ಏರಿಯಾ ഏരിയ এলাকা એરિયા ਇਲਾਕਾ',
  house: 'house ghar bhavan bhawan hall home भवन घर हॉल ஹால் கூடம் వీడు భవన్ ಭವನ ഭവൻ ভবন ભવન ਭਵਨ',
  light: 'light lights lait लाइट லைட் లైట్ ಲೈಟ್ ലൈറ്റ് লাইট લાઈટ ਲਾਈਟ',
};

/** Case endings on a kind of place, by what the word loses before them: ரோடு → ரோட்டுல, ബസാർ → ബസാറിൽ. */
export const KIND_ENDINGS: EndingTable = [
  [
    '',
    `ात त मध्ये मधे जवळ ाजवळ ासमोर समोर ाच्या च्या ाला ला ে ের র য় য় তে এ এর ত ৰ ৰে লৈ ৰপৰা ରେ ର ରୁ ଠାରେ માં ની ના નો થી માંથી ல ல் லே க்கு ுக்கு లో లోని నుంచి కి ನಲ್ಲಿ ದಲ್ಲಿ ಯಲ್ಲಿ ದ ಯ ಕ್ಕೆ ಗೆ യിൽ യിലെ യുടെ
    la le lo il ile ot re er e madhe madhye nalli dalli`,
  ],
  ['்', 'ில் ில ுல ிலே ுக்கு ின்'],
  ['டு', 'ட்டுல ட்டில் ட்டில ட்டு ட்டுக்கு'],
  ['ம்', 'த்தில் த்துல த்துக்கு'],
  ['్', 'ులో ుకి ు'],
  ['ం', 'ంలో'],
  ['್', 'ಿನಲ್ಲಿ ಲ್ಲಿ ಿನ ಿಗೆ ಿನಿಂದ'],
  ['ು', 'ಿನಲ್ಲಿ ಿನ'],
  ['്', 'ിൽ ിലെ ിന്റെ ിന്'],
  ['ർ', 'റിൽ റിലെ'],
  ['ൽ', 'ലിൽ ലിലെ ലിന്റെ'],
  ['ൻ', 'നിൽ നിലെ'],
  ['ം', 'ത്തിൽ ത്തിലെ ത്തിന്റെ'],
];

/**
 * Kinds of which a district has few: «the temple» may be asked about («which one?»). A road, a gate or a colony
 * may not: every street has them.
 */
export const LANDMARK_KINDS: ReadonlySet<string> = new Set([
  'market',
  'temple',
  'mosque',
  'gurdwara',
  'church',
  'school',
  'college',
  'hospital',
  'park',
  'station',
  'stand',
]);

/** Words that tell places apart and have the same meaning in every language. */
export const MEANINGS: Readonly<Record<string, string>> = {
  east: 'east purab purv purvi poorvi पूर्व पूरब पूर्वी கிழக்கு kizhakku తూర్పు ಪೂರ್ವ കിഴക്ക് পূর্ব পূব પૂર્વ ਪੂਰਬ ପୂର୍ବ مشرق',
  west: 'west paschim pashchim pachhim paschimi पश्चिम पच्छिम पश्चिमी மேற்கு merku పడమర పశ్చిమ ಪಶ್ಚಿಮ പടിഞ്ഞാറ് পশ্চিম પશ્ચિમ ਪੱਛਮ ପଶ୍ଚିମ مغرب',
  north: 'north uttar uttari उत्तर उत्तरी வடக்கு vadakku ఉత్తర ಉತ್ತರ വടക്ക് উত্তর ઉત્તર ਉੱਤਰ ଉତ୍ତର شمال',
  south: 'south dakshin dakshini दक्षिण दक्षिणी தெற்கு therku దక్షిణ ದಕ್ಷಿಣ തെക്ക് দক্ষিণ દક્ષિણ ਦੱਖਣ ଦକ୍ଷିଣ جنوب',
  extension: 'extension extn ext vistar एक्सटेंशन विस्तार விரிவு எக்ஸ்டென்ஷன் ఎక్స్‌టెన్షన్ ವಿಸ್ತರಣೆ',
  old: 'old purana purani puran पुराना पुरानी पुराने பழைய pazhaya పాత paatha ಹಳೆ hale പഴയ পুরনো પુરાણું ਪੁਰਾਣਾ پرانا',
  new: 'new naya nayi nai नया नई नये புதிய pudhiya puthiya కొత్త kottha ಹೊಸ hosa പുതിയ নতুন નવું ਨਵਾਂ ਨਵੀਂ ନୂଆ نیا',
  railway:
    'railway rail relve रेलवे रेल ரயில் ரயில்வே rayil రైల్వే రైలు ರೈಲು ರೈಲ್ವೆ റെയിൽവേ রেলওয়ে রেল રેલવે ਰੇਲਵੇ ରେଳ ریلوے',
  bus: 'bus bas बस பஸ் பேருந்து perundhu బస్సు బస్ ಬಸ್ ബസ് বাস બસ ਬੱਸ ବସ بس',
};

/** Inside a name these say nothing. */
export const SILENT =
  'ka ki ke ko of the wala wali wale vala vali का की के को वाला वाली वाले ji जी shri sri श्री ஸ்ரீ and & da de di ਦਾ ਦੇ ਦੀ র ର ના ની નો کا کی کے';

/** Between a name and its number. */
export const NUMBER_FILLERS =
  'no number num nambar nos numbr नंबर नम्बर नं संख्या எண் நம்பர் సంఖ్య నంబర్ ಸಂಖ್ಯೆ ನಂಬರ್ നമ്പർ নম্বর নং নম্বৰ નંબર ਨੰਬਰ ନମ୍ବର نمبر';

/** Beside a name these say that it is where something is. */
export const WHERE_BEFORE =
  'near nearby behind opposite opp beside at in inside around next front from of by outside to';
export const WHERE_BEHIND = `me mein main mai may m pe par per paas pas ke ka ki k samne saamne piche peeche pichhe peechhe aage bagal kareeb karib area ilake side wali wala near se tak
  में पर पे पास के का की सामने पीछे आगे बगल करीब इलाके एरिया से वाली वाला
  பக்கத்தில் பக்கத்துல பக்கம் அருகில் அருகே பின்னால் பின்னாடி பின்புறம் எதிரே எதிரில் முன்னாடி முன்பு கிட்ட ல லே இல் pakkathula pakkathil pakkam pakathula arugil kitta pinnadi pinnala edhire ethire munnadi la il
  దగ్గర పక్కన వెనుక ఎదురుగా లో daggara pakkana venaka eduruga lo
  ಹತ್ತಿರ ಪಕ್ಕ ಹಿಂದೆ ಎದುರು ಅಲ್ಲಿ hattira pakka hinde eduru alli
  അടുത്ത് പിന്നിൽ മുന്നിൽ ഇൽ aduthu pinnil munnil il
  কাছে পাশে পিছনে সামনে kache pashe pichone samne ওচৰত কাষত जवळ मागे समोर javal mage samor
  પાસે નજીક પાછળ સામે ma paase pachal ਕੋਲ ਪਿੱਛੇ ਸਾਹਮਣੇ ਨੇੜੇ ਵਿੱਚ kol nede vich ପାଖରେ ପଛରେ pakhare قریب پاس پیچھے سامنے میں پر`;

/** Of these, the ones that make a place of whatever they stand beside: «near the hospital», «अस्पताल के सामने». */
export const BESIDE = `near nearby behind opposite beside paas samne saamne piche peeche pichhe peechhe bagal kareeb karib
  पास सामने पीछे बगल करीब जवळ मागे समोर javal mage samor பக்கத்தில் பக்கத்துல அருகில் அருகே பின்னால் பின்னாடி எதிரே எதிரில் pakkathula pakkathil arugil pinnadi pinnala edhire ethire
  దగ్గర పక్కన వెనుక ఎదురుగా daggara pakkana venaka eduruga ಹತ್ತಿರ ಪಕ್ಕ ಹಿಂದೆ ಎದುರು hattira pakka hinde eduru അടുത്ത് പിന്നിൽ മുന്നിൽ aduthu pinnil munnil
  কাছে পাশে পিছনে সামনে kache pashe pichone ওচৰত কাষত પાસે નજીક પાછળ સામે paase pachal ਕੋਲ ਪਿੱਛੇ ਸਾਹਮਣੇ ਨੇੜੇ kol nede ପାଖରେ ପଛରେ pakhare قریب پاس پیچھے سامنے`;

/** Case endings written onto a name, as they sound: பஜாரில், మార్కెట్లో, बाजारात, বাজারে. */
export const CASE_ENDING =
  /^(il|ila|le|la|l|ku|kku|uku|ukku|ikku|in|ai|ilirundu|iliruntu|ilernd|ilerndu|lernd|lerndu|irundu|um|lo|loni|ki|ni|nu|nunci|nundi|dagara|ali|nali|li|ge|ge|ke|ina|inda|dinda|t|at|ta|ca|ce|ci|ne|cya|pasun|javal|e|te|r|er|ra|re|ma|man|ni|no|na|ti|ru|ar|ile|ilek|inte|ude|o|on|u)$/;

/** Words of every complaint: in a text they are what they are, never a slip for a name. */
export const EVERYDAY = `ganda gandi gande gandagi gandgi bahar bahr bada badi bade pani paani light lights road sadak nali naali gutter kachra kooda khada khade tuta toota tut band hai hain raha rahi rahe gaya gayi nahi nahin aandhi andhi hawa tez bahut bohot sab kuch koi log logo bache bachche ghar gali gadi gaadi safai saaf karo kar do dijiye please bijli taar khamba pole pipe tanker tank sewer seewar siver drain overflow jaam jam kiya hua hue hui aaya aayi aata khana khaane kaam ped per jad dukan raat din subah shaam
  गंदा गंदी गंदे गंदगी बाहर बड़ा बड़ी बड़े पानी लाइट सड़क नाली कचरा कूड़ा खड़ा टूटा बंद है रहा रही गया गयी नहीं आंधी हवा तेज बहुत सब कुछ कोई लोग बच्चे घर गली गाड़ी सफाई साफ करो बिजली तार खंभा पाइप टैंकर सीवर जाम पेड़ खाने रात दिन
  garbage waste dirty broken water street not working complaint near house houses people cover missing smell smelly leak leaking leakage burning building animal animals dog dogs cattle cow cows mosquito public garden open danger bench child
  kuppai thanni thanneer theru saalai current vilakku salai nalla periya chinna romba illa illai varala irukku vandi naai maadu kosu
  குப்பை தண்ணீர் தண்ணி தெரு சாலை கரண்ட் விளக்கு பெரிய சின்ன ரொம்ப இல்லை இல்ல வரல வண்டி நாய் மாடு கொசு தேங்கி`;
