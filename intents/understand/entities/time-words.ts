/** Before a span, or behind it, these say that it lies ahead or recurs. */
export const AHEAD = {
  before: `within in after every each next agle अगले हर har roz रोज़ रोज pratyek दर dar દર દરેક ਹਰ প্রতি প্ৰতি ପ୍ରତି ஒவ்வொரு ovvoru அடுத்த adutha ప్రతి prathi వచ్చే vache ಪ್ರತಿ prati ಮುಂದಿನ mundina ഓരോ oro അടുത്ത adutha ہر اگلے next প্ৰত্যেক prottek প্রত্যেক ପ୍ରତ୍ୟେକ எல்லா ella എല്ലാ ప్రతీ prati hor hare`,
  behind: `me mein mai main में andar अंदर अन्दर bad baad बाद later after मध्ये madhye नंतर nantar માં mate પછી pachi ਵਿੱਚ ਵਿਚ vich ਬਾਅਦ মধ্যে moddhe পরে pore ভিতৰত পাছত ଭିତରେ ପରେ ମଧ୍ୟରେ bhitare bhitore ভিতরে bhitorot vitorot உள்ள உள்ளே ulla kulla க்குள் குள்ள பிறகு piragu kalichu கழிச்சு లో lo లోపు lopu తర్వాత tarvata ಒಳಗೆ olage ನಂತರ nantara ഉള്ളിൽ ullil ശേഷം میں بعد tak तक deadline time limit കൂടുമ്പോൾ koodumbol അകം`,
};

/** Weekdays by ISO number (1 Monday … 7 Sunday). */
export const WEEKDAYS: Readonly<Record<number, string>> = {
  1: 'monday somvar somwar सोमवार सोमवारी સોમવાર ਸੋਮਵਾਰ সোমবার সোমবাৰ সোমবাৰে shombar ସୋମବାର =திங்கள் திங்கட்கிழமை திங்கள்கிழமை =thingal thingalkizhamai సోమవారం somavaram ಸೋಮವಾರ somavara തിങ്കൾ തിങ്കളാഴ്ച thinkal =پیر سوموار सोमवारपासून ସୋମବାରଠାରୁ sombara sombar xombar somvaar somwaar thingalazhcha sombaar',
  2: 'tuesday mangalvar mangalwar मंगलवार मंगळवार मंगलवारी મંગળવાર ਮੰਗਲਵਾਰ মঙ্গলবার মঙলবাৰ mongolbar ମଙ୍ଗଳବାର செவ்வாய் செவ்வாய்க்கிழமை =sevvai sevvaikizhamai మంగళవారం mangalavaram ಮಂಗಳವಾರ mangalavara ചൊവ്വ ചൊവ്വാഴ്ച chovvazhcha منگل منگلوار mangalbara mangalbar মঙ্গলবাৰ mangalvaar mangalwaar chovva',
  3: 'wednesday wensday budhvar budhwar बुधवार बुधवारी બુધવાર ਬੁੱਧਵਾਰ বুধবার বুধবাৰ budhbar ବୁଧବାର புதன் புதன்கிழமை =pudhan pudhankizhamai బుధవారం budhavaram ಬುಧವಾರ budhavara ബുധൻ ബുധനാഴ്ച budhanazhcha بدھ بدھوار budhbara budhobar বুধবাৰে budhvaar',
  4: 'thursday thrusday guruvar guruwar brihaspativar veervar गुरुवार गुरूवार बृहस्पतिवार वीरवार ગુરુવાર ਵੀਰਵਾਰ বৃহস্পতিবার বৃহস্পতিবাৰ brihospotibar ଗୁରୁବାର வியாழன் வியாழக்கிழமை viyazhan viyazhakizhamai గురువారం guruvaram ಗುರುವಾರ guruvara വ്യാഴം വ്യാഴാഴ്ച vyazhazhcha جمعرات brihaspatibar gurubara ਬ੍ਰਿਹਸਪਤੀਵਾਰ బృహస్పతివారం లక్ష్మివారం guruvaar veervaar vyazham jumerat jumeraat',
  5: 'friday shukravar shukrawar sukravar शुक्रवार शुक्रवारी શુક્રવાર ਸ਼ੁੱਕਰਵਾਰ শুক্রবার শুক্ৰবাৰ shukrobar ଶୁକ୍ରବାର =வெள்ளி வெள்ளிக்கிழமை =velli vellikizhamai శుక్రవారం shukravaram ಶುಕ್ರವಾರ shukravara =വെള്ളി വെള്ളിയാഴ്ച velliyazhcha جمعہ =juma =jumma শুকুৰবাৰ xukurbar sukurbar sukrabara ਜੁੰਮਾ shukravaar vellikilamai shukkarvar',
  6: 'saturday shanivar shaniwar sanivar shanichar शनिवार शनिचर शनिवारी શનિવાર ਸ਼ਨੀਵਾਰ ਸ਼ਨਿੱਚਰਵਾਰ শনিবার শনিবাৰ shonibar ଶନିବାର =சனி சனிக்கிழமை sanikizhamai శనివారం shanivaram ಶನಿವಾರ shanivara =ശനി ശനിയാഴ്ച shaniyazhcha سنیچر xonibar sonibar shanibara ਸ਼ਨੀਚਰਵਾਰ శనివారము shanivaar',
  7: 'sunday ravivar raviwar itvar itwar aitwar रविवार इतवार एतवार रविवारी રવિવાર ਐਤਵਾਰ রবিবার দেওবাৰ ৰবিবাৰ robibar ରବିବାର ஞாயிறு ஞாயிற்றுக்கிழமை nyayiru gnayiru ఆదివారం aadivaram adivaram ಭಾನುವಾರ bhanuvara ഞായർ ഞായറാഴ്ച njayarazhcha اتوار rabibara deobar dewbar rabibar ravivaar itvaar aitvaar',
};

export const MONTHS: Readonly<Record<number, string>> = {
  1: 'january jan जनवरी जानेवारी જાન્યુઆરી ਜਨਵਰੀ জানুয়ারি জানুৱাৰী ଜାନୁଆରୀ ஜனவரி జనవరి ಜನವರಿ ജനുവരി جنوری janvari',
  2: 'february feb फरवरी फ़रवरी फेब्रुवारी ફેબ્રુઆરી ਫ਼ਰਵਰੀ ফেব্রুয়ারি ফেব্ৰুৱাৰী ଫେବୃଆରୀ பிப்ரவரி ఫిబ్రవరి ಫೆಬ್ರವರಿ ഫെബ്രുവരി فروری farvari',
  3: 'march मार्च માર્ચ ਮਾਰਚ মার্চ মাৰ্চ ମାର୍ଚ୍ଚ மார்ச் మార్చి ಮಾರ್ಚ್ മാർച്ച് مارچ',
  4: 'april apr अप्रैल एप्रिल એપ્રિલ ਅਪ੍ਰੈਲ এপ্রিল এপ্ৰিল ଅପ୍ରେଲ ஏப்ரல் ఏప్రిల్ ಏಪ್ರಿಲ್ ഏപ്രിൽ اپریل',
  5: 'may मई મે ਮਈ মে ମଇ =மே మే ಮೇ =മേയ് مئی',
  6: 'june jun जून જૂન ਜੂਨ জুন ଜୁନ ஜூன் జూన్ ಜೂನ್ ജൂൺ جون',
  7: 'july jul जुलाई जुलै જુલાઈ ਜੁਲਾਈ জুলাই ଜୁଲାଇ ஜூலை జూలై ಜುಲೈ ജൂലൈ جولائی',
  8: 'august aug अगस्त ऑगस्ट ઓગસ્ટ ਅਗਸਤ আগস্ট আগষ্ট ଅଗଷ୍ଟ ஆகஸ்ட் ఆగస్టు ಆಗಸ್ಟ್ ഓഗസ്റ്റ് اگست',
  9: 'september sept sep सितंबर सितम्बर सप्टेंबर સપ્ટેમ્બર ਸਤੰਬਰ সেপ্টেম্বর চেপ্টেম্বৰ ସେପ୍ଟେମ୍ବର செப்டம்பர் సెప్టెంబర్ ಸೆಪ್ಟೆಂಬರ್ സെപ്റ്റംബർ ستمبر sitambar',
  10: 'october oct अक्टूबर अक्तूबर ऑक्टोबर ઓક્ટોબર ਅਕਤੂਬਰ অক্টোবর অক্টোবৰ ଅକ୍ଟୋବର அக்டோபர் అక్టోబర్ ಅಕ್ಟೋಬರ್ ഒക്ടോബർ اکتوبر aktubar',
  11: 'november nov नवंबर नवम्बर नोव्हेंबर નવેમ્બર ਨਵੰਬਰ নভেম্বর নৱেম্বৰ ନଭେମ୍ବର நவம்பர் నవంబర్ ನವೆಂಬರ್ നവംബർ نومبر navambar',
  12: 'december dec दिसंबर दिसम्बर डिसेंबर ડિસેમ્બર ਦਸੰਬਰ ডিসেম্বর ডিচেম্বৰ ଡିସେମ୍ବର டிசம்பர் డిసెంబర్ ಡಿಸೆಂಬರ್ ഡിസംബർ دسمبر disambar',
};

/** Days by their distance from today; `kal` and `parso` are yesterday or tomorrow, as the verb says. */
export const RELATIVE_DAYS: Readonly<Record<number, string>> = {
  0: 'today aaj aj आज இன்று இன்னைக்கு இன்னிக்கு innaiku inniku indru innaikku ఈరోజు =ఇవాళ eeroju =ivala ಇವತ್ತು ivattu =ഇന്ന് =innu আজ আজি ajke আজকে ਅੱਜ =આજે =aaje ଆଜି آج আজিৰ =aji =aaji aajke ਅਜ =ajj આજનો ఈ‌రోజు =నేడు ఈరోజే ఇవ్వాళ eroju ఈవాళ =ಇಂದು =ഇന്നു innikki ଆଜ aajir ఈరోజుకు',
  [-1]: 'yesterday yest =நேற்று நேத்து நேற்றிலிருந்து நேத்துலேர்ந்து nethu netru nettru nethulerndhu నిన్న నిన్నటి ninna ninnati ನಿನ್ನೆ ನಿನ್ನೆಯಿಂದ ninne ninneyinda ഇന്നലെ innale গতকাল গতকালি gotokal kalke ગઈકાલે ગઈકાલ gaikale कालपासून kaalpasun ଗତକାଲି গতকালকে যোৱাকালি জোৱাকালি jowakali joakali juakali gatakali gotokali ગઈકાલનો gaikal ଗତ‌କାଲି ನಿನ್ನೆಯ నిన్నటినుంచి ഇന്നലത്തെ =nettu',
  1: 'tomorrow tmrw tomorow tommorow =நாளை நாளைக்கு =naalai naalaiku nalaiku రేపు repu =ನಾಳೆ =നാളെ উদ্যা उद्या udya আগামীকাল আগামীকাল আগামীকালি agamikal આવતીકાલે aavtikale =ਭਲਕੇ =bhalke ଆସନ୍ତାକାଲି =কাইলৈ =kailoi asantakali =ਭਲਕ repati రేపటి ನಾಳೆಗೆ',
  [-2]: 'முந்தாநாள் முந்தாநேத்து mundhanaal munthanethu మొన్న monna ಮೊನ್ನೆ monne മിനിഞ്ഞാന്ന് mininjannu परवापासून మొన్నటి monnati ಮೊನ್ನೆಯಿಂದ monneyinda mininnannu পৰহি porohi গতপৰশু পরশুদিন',
};
export const YESTERDAY_OR_TOMORROW: Readonly<Record<number, string>> = {
  1: '=kal =kall =kl =कल =কাল =কালকে =काल =ਕੱਲ੍ਹ =ਕੱਲ =kallh =કાલે =કાલ =kaale =କାଲି =کل =ਕਲ੍ਹ =ਕਲ =କାଲ',
  2: '=parso =parson =परसों =परसो =পরশু =porshu =परवा =parva =ਪਰਸੋਂ =પરમદિવસે =ପରଦିନ =پرسوں =parsu =પરમ =પરમદિવસ =paramdivas =ପଅରଦିନ =ପରଶୁ =পরশুদিন =ਪਰਸੋ',
};

/** Yesterday only beside something else of time: elsewhere these are ink, a goddess or a colour. */
export const DAYS_OF_TIME: Readonly<Record<number, string>> = {
  [-1]: '=কালি =কালিৰ =kali =kalir =କାଲି =କାଲିର =ਕਾਲੀ =kaal',
};

/** Say that something began at the day or time before (or behind) them. */
export const SINCE =
  'since from se से सें पासून pasun pasoon થી thi ਤੋਂ ton থেকে theke ধরে dhore পৰা pora ରୁ ru இருந்து irundhu irunthu lerndhu லேர்ந்து నుంచి నుండి nunchi nundi ಇಂದ inda മുതൽ muthal سے sey tho ਤੋ ধৰি dhori dhari ଠାରୁ ଠୁ ଧରି tharu যাবৎ যাবত jabat నించి nunci തൊട്ട് thottu ಆದಾಗಿನಿಂದ லிருந்து லருந்து larundhu laruntu இருந்தே முதல் mudhal onwards';
/** The same as an ending of the word. */
export const SINCE_ENDING =
  /(பிருந்து|ிருந்து|ுலிருந்து|லிருந்து|லேர்ந்து|லேந்து|irundhu|irunthu|lerndhu|lendhu|నుంచి|నుండి|nunchi|nundi|ದಿಂದ|ರಿಂದ|ಯಿಂದ|dinda|rinda|yinda|മുതൽ|മുതല്|पासून|pasun|થી|ਤੋਂ|থেকে|ধৰি|ৰপৰা|ଠାରୁ|ଠୁ|ରୁ|iru|tharu|theke)$/;

/** Endings with which a day may be written: «since», or a genitive before «since». */
export const DAY_ENDING = new RegExp(
  `(?:${SINCE_ENDING.source.slice(1, -2)}|ৰ|র|ের|ର|ના|ની|ಯ|ಯಿಂದ|టి|ത്തെ|த்து)$`,
);

/** Before a day or a span: it is the one that was. */
export const PAST =
  'last past previous pichle pichhle pichla गत पिछले पिछला बीते मागच्या मागील gelya गेल्या ગયા gaya gaye ਪਿਛਲੇ গত goto যোৱা ଗତ கடந்த போன kadantha kadandha pona gatha గత పోయిన poyina ಕಳೆದ ಹಿಂದಿನ kaleda hodda കഴിഞ്ഞ kazhinja پچھلے گزشتہ pichley pichhla pichhli पिछली गेले gele gelyaa मागचा છેલ્લા છેલ્લાં chhella chella ਪਿਛਲੀ ਪਿੱਛਲੇ joa jowa juwa বিগত gato gata ಹೋದ hoda gadichina గడిచిన kazhija پچھلی';
/** Before a day: it is the one to come. */
export const COMING =
  'next coming agle agla aane aanewale अगले अगला आगामी आने पुढच्या pudhchya આવતા aavta ਅਗਲੇ আগামী agami অহা ଆସନ୍ତା அடுத்த வரும் varra adutha రాబోయే వచ్చే vache ಮುಂದಿನ ಬರುವ mundina അടുത്ത اگلے آئندہ ଆଗାମୀ ਆਉਣ aunde ಬರೋ വരുന്ന varunna';
/** Recurring days are no date. */
export const EVERY =
  'every each har roz हर दर दरेक ਹਰ প্রতি প্ৰতি ପ୍ରତି ஒவ்வொரு ovvoru ప్రతి prathi ಪ್ರತಿ prati ഓരോ oro ہر প্রত্যেক প্ৰত্যেক prottek ପ୍ରତ୍ୟେକ எல்லா ప్రతీ എല്ലാ ella प्रत्येक pratyek हरेक harek દરેક';
/** Behind a span: so long ago. */
export const AGO =
  'ago back pehle pahle pehele पहले पूर्वी आधी purvi પહેલાં pehla ਪਹਿਲਾਂ pehlan আগে aage আগত ଆଗରୁ முன் முன்னாடி முன்பு munnadi munbu క్రితం kritam ಹಿಂದೆ hinde മുമ്പ് munp mumb پہلے pehley pahele પહેલા અગાઉ agau ਪਹਿਲੇ আগতে ଆଗେ ତଳେ tale munnaadi munnaal முன்னால் முன்னே కిందట kindata ముందు mundu ಮುಂಚೆ munche ಮೊದಲು മുൻപ് മുന്നേ munpe mumbu munpu قبل';
/** Behind «today»: «until now», no date. */
export const UNTIL =
  'tak तक till until வரை varai পর্যন্ত ਤੱਕ સુધી sudhi पर्यंत paryant ପର୍ଯ୍ୟନ୍ତ వరకు varaku ವರೆಗೆ varege വരെ vare تک';
/** Verb endings that put «kal» and weekdays into the future. */
export const FUTURE_VERB =
  /(eg[ai]|enge|aug[ai]|ung[ai]|oge|ayega|ayegi|hog[ai]|ेग[ाी]|ेंगे|एग[ाी]|एंगे|ोग[ाीे]|ूंग[ाी]|ूँग[ाी]|ऊंग[ाी]|ਗ[ਾੀੇ]|ہوگا|گا|گے|گی|(?<!ভা)বে|বেন|িব|হব|ିବ|ିବେ|શે|ईल)$|^will$/;

/** Parts of a day, between a day and «since»: «kal raat se». */
export const DAY_PARTS =
  'raat rat subah shaam sham dopahar night morning evening noon afternoon रात सुबह शाम दोपहर ராத்திரி இரவு காலை மாலை காலையிலிருந்து ராத்திரியிலிருந்து rathiri kaalai malai రాత్రి ఉదయం ratri ರಾತ್ರಿ ಬೆಳಿಗ್ಗೆ രാത്രി രാവിലെ রাত সকাল রাতি રાત સવાર ਰਾਤ ਸਵੇਰ ରାତି ସକାଳ رات صبح raathri rathri rater ratir rati ratiru rate রাতে রাতের রাতথেকে ৰাতি ৰাতিৰ ৰাতিপুৱা পুৱা গধূলি gadhuli bikele বিকেল বিকাল সকালে সন্ধ্যা sondha ରାତିରୁ ରାତିର ସକାଳୁ ସନ୍ଧ୍ୟା sakalu sakal रात्री रात्रीपासून सकाळी सकाळ सकाळपासून संध्याकाळी संध्याकाळपासून ratripasun sakali sakalpasun રાત્રે રાતથી સાંજે સાંજથી સવારથી સાંજ savare ਸ਼ਾਮ ਸ਼ਾਮੀਂ ਰਾਤੀ ਰਾਤੀਂ ਸਵੇਰੇ raati savere ராத்திரியில நைட் நைட்டு நைட்ல nait nightla இரவிலிருந்து சாயங்காலம் சாயந்திரம் காலைல రాత్రినుంచి సాయంత్రం పొద్దున sayantram poddunna ರಾತ್ರಿಯಿಂದ ಬೆಳಗ್ಗೆ ಸಂಜೆ ಸಂಜೆಯಿಂದ sanje belagge രാത്രിമുതൽ വൈകുന്നേരം vaikunneram شام دوپہر';
/** Before a unit: some number of them, nobody says which. */
export const SEVERAL =
  'kai kayi kaafi kafi bahut bohot kuch several many few some couple कई काफी काफ़ी बहुत कुछ பல சில pala sila కొన్ని చాలా konni ಹಲವು ಕೆಲವು കുറെ ചില অনেক কয়েক কয়েক ઘણા કેટલાક ਕਈ ਬਹੁਤ ଅନେକ کئی بہت कईं खूप khup बर्‍याच बऱ्याच baryach बरेच काही ઘણાં ghana ਬਹੁਤੇ ਕਾਫੀ ਕਈਆਂ kaiyan bohat bht অনেকদিন onek অনেকগুলো বহু bohu bahu বহুত কেইবা keiba କିଛି kichhi କେତେ kete கொஞ்ச konja கொஞ்சம் ரொம்ப romba நிறைய niraiya எத்தனை chala ఎన్నో enno కొద్ది koddi ತುಂಬಾ tumba ತುಂಬ ಹಲವಾರು bahala ಬಹಳ kelavu കുറേ kure കുറച്ച് kurachu ഒരുപാട് orupad kore kae کافی کچھ کتنے kitne कितने koto কত কিমান';

/** Behind a single day: it is over («1 din ho gaya»); without one of these «ek din» is «one day». */
export const OVER =
  'ho hua hue gaya over now already without हो हुआ हुए गया आज ஆச்சு ஆகுது ஆயிடுச்சு aachu aachi aagudhu ayindi అయింది అయ్యింది ಆಯ್ತು aytu ആയി aayi zala zale झाला झाले થયો થયા thayo ਹੋ ਗਿਆ হলো হয়েছে holo hoyeche ହେଲା ہو گیا gye gaye gayi huey हुवा गए गये झाली zali zhale zhala jhale ਗਏ ਹੋਏ হয়ে হয় হইছে হ হল hol hoise হৈছে হৈ hoi ହେବ ହେଲାଣି ହେଲାନି hela heba helani ஆகிடுச்சு ஆயிருச்சு ஆகி agudhu kazhichum అవుతోంది ayyindi ayindhi ಆಗಿದೆ aagide aaytu aythu ಆಯಿತು കഴിഞ്ഞു kazhinju ആയിട്ട് گئے ہوئے';
