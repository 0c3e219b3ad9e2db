/** Answers, `|` between them; what is said around or behind them is listed below. Spellings are matched through the phonetic keys. */
export const YES: readonly string[] = [
  // en, in every script
  'yes|yeah|yep|yup|ya|yess|y|yes please|yes sir|ok|okay|okey|k|sure|correct|right|that is right|thats right|of course|confirmed|fine|alright|agreed|i agree|absolutely|indeed|certainly|exactly|perfect|sounds good|all good|that is correct|okk|👍|✅|🆗|✔|✔️',
  'ओके|यस|हूँ|ওকে|ইয়েস|ઓકે|યસ|ਓਕੇ|ଓକେ|ஓகே|ஓகேங்க|எஸ்|ఓకే|యస్|ఓకేనండి|ಓಕೆ|ಎಸ್|ഓക്കെ|ഓകെ|യെസ്|اوکے|یس',
  // hi
  'हाँ|हां|हा|हाँ जी|हां जी|हांजी|जी हाँ|जी हां|जी|ठीक है|ठीक|सही है|सही|बिलकुल|बिल्कुल|मंज़ूर है|अच्छा|haan|han|haa|ha|hn|haan ji|ha ji|hanji|haanji|ji haan|ji han|ji ha|ji|theek hai|thik hai|theek h|thik h|tik hai|theek|thik|sahi hai|sahi|bilkul|manjoor hai|acha|accha|achha|achchha|hmm haan|hnji|thk h|राइट|हँ|हओ|ठीक बा|सही सै|बिल्कुल सही',
  // mr gu pa
  'हो|होय|होय की|हो ना|बरोबर|बरोबर आहे|चालेल|ठीक आहे|बरं|ho|ho na|hoy|hoye|barobar|barobar ahe|chalel|thik ahe|theek aahe|હા|હાજી|જી હા|બરાબર|બરાબર છે|ઠીક છે|હોવે|ભલે|સારું|haji|barabar|barabar che|thik che|theek chhe|hove|saru|ચાલશે|સાચું|chalse|sachu che|barobar se|चालेगा|ਹਾਂ|ਹਾਂਜੀ|ਹਾਂ ਜੀ|ਜੀ ਹਾਂ|ਆਹੋ|ਠੀਕ ਹੈ|ਠੀਕ ਆ|ਬਿਲਕੁਲ|aaho|aho|theek aa',
  // bn as or
  "চলবে|একদম ঠিক|ঠিক|ঠিকই|শুদ্ধ|cholbe|ekdom thik|হ্যাঁ|হ্যা|হাঁ|হ|হ্যাঁ জি|জি হ্যাঁ|ঠিক আছে|আচ্ছা|জি|হুম|আজ্ঞে|আজ্ঞে হ্যাঁ|hyan|hya|hae|thik ache|thik achhe|হয়|হয়|অ|অঁ|হ'ব|বাৰু|hoi|hoy|hobo|baru|thik ase|ହଁ|ହଁ ଆଜ୍ଞା|ଆଜ୍ଞା ହଁ|ଆଜ୍ଞା|ହଉ|ଠିକ ଅଛି|ଠିକ୍ ଅଛି|hna|hau|thik achhi|thik achi",
  // ta
  'ஆமா|ஆமாம்|ஆம்|சரி|சரிங்க|ஆமாங்க|ம்ம்|aama|aamaa|aamam|aam|sari|seri|saringa|seringa|aamanga|aamanu|சரிதான்|சம்மதம்|sariyadhan',
  // te kn ml
  'అవును|సరే|అవునండి|సరేనండి|ఔను|ఆ|హా|అలాగే|అలాగేనండి|avunu|avnu|sare|sarey|avunandi|sarenandi|alage|ಹೌದು|ಸರಿ|ಹೂಂ|ಹಾ|ಆಯ್ತು|ಆಗಲಿ|ಹೌದ್ರೀ|ಹೌದಣ್ಣ|haudu|houdu|howdu|hu|hoon|aytu|aaytu|ayitu|അതെ|അതേ|ശരി|ഉവ്വ്|ആ|ഉം|ആയിക്കോട്ടെ|athe|sheri|shari|uvvu|aa|ath|aykotte',
  // ur
  'ہاں|جی ہاں|جی|ٹھیک ہے|ٹھیک|ہاں جی|درست|درست ہے|بالکل|صحیح',
];

/** «Yes» only as the whole answer: in a longer sentence these ask for something. */
export const YES_ALONE: readonly string[] = [
  'go ahead|do it|please do|confirm|कर दो|कर दीजिए|कर दें|दर्ज करो|दर्ज कर दो|kar do|kardo|kar dijiye|darj kar do|பண்ணுங்க|pannunga',
];

export const NO: readonly string[] = [
  'no|nope|nah|naa|n|not now|no thanks|no thank you|no need|not required|not needed|not correct|wrong|incorrect|not right|thats wrong|that is wrong|not at all|certainly not|negative|not this|not this one|not that|dont|do not|never|👎|❌|🚫|✖',
  'नो|নো|નો|ਨੋ|ନୋ|நோ|నో|ನೋ|നോ|نو',
  'नहीं|नही|ना|न|नहीं जी|जी नहीं|गलत|ग़लत|गलत है|मत करो|रहने दो|नहीं चाहिए|ज़रूरत नहीं|जरूरत नहीं है|अभी नहीं|बिल्कुल नहीं|nahi|nahin|nhi|nai|nahi ji|ji nahi|ji nahin|galat|galat hai|mat karo|rehne do|nahi chahiye|na|na ji|bilkul nahi|abhi nahi|jarurat nahi|zarurat nahi|नईं|कोनी|गलत बा|ये नहीं|ye nahi|yeh nahi',
  'नाही|नाही हो|नको|नाय|चुकीचे|चुकीचे आहे|नको आहे|गरज नाही|nako|nahee|chukicha|chukiche ahe|garaj nahi|ના|નહીં|નથી|ખોટું|ખોટું છે|નથી જોઈતું|જરૂર નથી|રહેવા દો|nathi|khotu|khotu che|jarur nathi|rehva do|ਨਹੀਂ|ਨਾ|ਨਹੀਂ ਜੀ|ਜੀ ਨਹੀਂ|ਨਾ ਜੀ|ਗਲਤ|ਗਲਤ ਹੈ|ਰਹਿਣ ਦਿਓ|ਲੋੜ ਨਹੀਂ|naa ji|rehn deo|lod nahi',
  'না|না না|ভুল|না জি|না থাক|থাক|লাগবে না|দরকার নেই|দরকার নাই|ঠিক না|bhul|nah|lagbe na|dorkar nei|dorkar nai|na thak|নহয়|নহয়|নাই|নালাগে|নকৰিব|দৰকাৰ নাই|নহয়তো|ওঁহো|ওঁহোঁ|uhu|nohoi|nohoy|nalage|ନା|ନାହିଁ|ନାଇଁ|ଭୁଲ|ଦରକାର ନାହିଁ|naahin|nahin|darkar nahi|darkar nahin',
  'இல்லை|இல்ல|வேண்டாம்|வேணாம்|தப்பு|தவறு|இல்லைங்க|இல்லீங்க|வேணாங்க|வேண்டாங்க|தேவையில்லை|தேவை இல்லை|illai|illa|illai illai|vendam|vendaam|venam|venaam|thappu|illainga|illanga|venanga|thevai illa|thevaiyillai|அது இல்லை|adhu illa|பிழை',
  'కాదు|లేదు|వద్దు|తప్పు|కాదండి|లేదండి|వద్దండి|అక్కర్లేదు|అవసరం లేదు|kaadu|kadu|ledu|vaddu|oddu|tappu|kadandi|ledandi|vaddandi|akkarledu|avasaram ledu|ಇಲ್ಲ|ಇಲ್ಲಾ|ಬೇಡ|ಅಲ್ಲ|ತಪ್ಪು|ಬೇಡಪ್ಪ|ಬೇಕಾಗಿಲ್ಲ|illa|alla|beda|bedaa|bedappa|ಇಲ್ಲ ಬೇಡ|ഇല്ല|വേണ്ട|അല്ല|തെറ്റ്|ആവശ്യമില്ല|illa|venda|alla|thettu|aavashyamilla',
  'نہیں|جی نہیں|نا|غلط|غلط ہے|نہیں جی|رہنے دیں|رہنے دو|ضرورت نہیں',
];

/** Politeness around an answer that changes nothing. */
export const AROUND_ANSWERS = `please pls plz sir madam ji g जी bhai bhaiya भाई भैया didi दीदी bro yaar यार boss da ya pa re kindly thanks thank you dhanyavad धन्यवाद शुक्रिया shukriya h hai है सर मैडम sahab साहब जनाब saheb sahib साहेब dada दादा ताई veerji wahi yahi वही यही wala वाला same that only exactly ekdam एकदम
  দাদা দিদি ভাই স্যার ছাৰ দেউ বাইদেউ diya ভাইটি ଆଜ୍ଞା ଭାଇ ସାର୍ agyan agya bhai ભાઈ બેન સાહેબ જી રે ben ਜੀ ਵੀਰ ਵੀਰਜੀ ਭਾਜੀ ਸਰ paaji
  anna akka அண்ணா அக்கா சார் தம்பி ஐயா அதுதான் தான் thaan dhan ayya saar జీ గారు అండి అన్నా అక్కా సార్ సర్ garu andi ರೀ ಸರ್ ಅಣ್ಣ ಅಕ್ಕ ಮೇಡಂ ri sar സാർ സർ ചേട്ടാ ചേച്ചി chetta chechi جی جناب بھائی صاحب سر شکریہ`;

/** Right after a question «is it mended?» these are answers too. */
export const DONE =
  'ho gaya|हो गया|ho gya|hogaya|theek ho gaya|ठीक हो गया|thik ho gaya|fixed|done|it is fixed|its fixed|solved|resolved|sari aayiduchu|சரி ஆயிடுச்சு|சரியாயிடுச்சு|mudinjiduchu|முடிஞ்சிடுச்சு|ayipoyindi|అయిపోయింది|aagide|ಆಗಿದೆ|ayi|ആയി|zhale|झाले|thai gayu|થઈ ગયું|ho giya|ਹੋ ਗਿਆ|hoye geche|হয়ে গেছে|ହୋଇଗଲା|হৈ গ’ল|ہو گیا';
export const NOT_DONE =
  'not fixed|not done|not yet|still not fixed|still same|not solved|not resolved|nahi hua|नहीं हुआ|nhi hua|abhi nahi hua|अभी नहीं हुआ|abhi tak nahi hua|अभी तक नहीं हुआ|theek nahi hua|ठीक नहीं हुआ|innum illai|இன்னும் இல்லை|innum aagala|இன்னும் ஆகல|ஆகல|avaledu|అవలేదు|kaaledu|కాలేదు|aagilla|ಆಗಿಲ್ಲ|aayilla|ആയില്ല|zhale nahi|झाले नाही|thayu nathi|થયું નથી|nahi hoya|ਨਹੀਂ ਹੋਇਆ|hoyni|হয়নি|ହୋଇନି|হোৱা নাই|نہیں ہوا';

/** What people add when they agree to what was offered: «haan, file kar do». */
export const GO_AHEAD = `go ahead file register submit complaint it this proceed do thats right ok darj karo kar do de deo dijiye kijiye kariye kare karen shikayat confirm likh likho
  दर्ज करो कर दो दें दीजिए कीजिए करें शिकायत फाइल लिखो लिख करा नोंदवा कर द्या kara nondva kari करून
  করুন করে দিন দেন করো korun kore din den কৰক দিয়ক দিয়ক korok diyok କରନ୍ତୁ କରିଦିଅନ୍ତୁ କର karantu કરો કરી દો દેજો karo kari ਕਰੋ ਕਰ ਦਿਓ ਦੋ
  கம்ப்ளைன்ட் பதிவு செய்யுங்கள் பண்ணுங்க பண்ணு பண்ணிடுங்க செய்யவும் புகார் pannunga pannu pannidunga pathivu pugar cheyandi చేయండి చెయ్యండి నమోదు cheyyandi ಮಾಡಿ ಮಾಡ್ರಿ maadi madi ചെയ്യൂ ചെയ്തോളൂ cheyyu کریں کرو کر دیں دو`;
