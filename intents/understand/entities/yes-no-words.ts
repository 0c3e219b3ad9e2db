/** Whole answers, `|` between them. Emoji count. Spellings are matched through the phonetic keys. */
export const YES: readonly string[] = [
  // en
  'yes|yeah|yep|yup|ya|yess|yes please|yes sir|ok|okay|okey|k|sure|correct|right|that is right|thats right|of course|go ahead|do it|please do|confirm|confirmed|fine|alright|agreed|i agree|absolutely|👍|✅|🆗|✔|✔️',
  // hi
  'हाँ|हां|हा|हाँ जी|हां जी|जी हाँ|जी हां|जी|ठीक है|ठीक|सही है|सही|बिलकुल|बिल्कुल|कर दो|कर दीजिए|कर दें|दर्ज करो|दर्ज कर दो|मंज़ूर है|haan|han|haa|ha|haan ji|ha ji|hanji|haanji|ji haan|ji han|ji ha|ji|theek hai|thik hai|theek h|thik h|tik hai|theek|thik|sahi hai|sahi|bilkul|kar do|kardo|kar dijiye|darj kar do|haan kar do|manjoor hai|acha|accha|achha|achchha|अच्छा',
  // mr gu pa
  'हो|होय|होय की|बरोबर|चालेल|ठीक आहे|hoy|hoye|barobar|chalel|thik ahe|theek aahe|હા|હાજી|જી હા|બરાબર|ઠીક છે|haji|barabar|thik che|theek chhe|ਹਾਂ|ਹਾਂਜੀ|ਹਾਂ ਜੀ|ਜੀ ਹਾਂ|ਆਹੋ|ਠੀਕ ਹੈ|ਠੀਕ ਆ|aaho|theek aa',
  // bn as or
  'হ্যাঁ|হ্যা|হাঁ|হ্যাঁ জি|ঠিক আছে|আচ্ছা|জি|hyan|hya|thik ache|thik achhe|হয়|হয়|ঠিক আছে|hoi|hoy|thik ase|ହଁ|ହଁ ଆଜ୍ଞା|ଠିକ ଅଛି|ଠିକ୍ ଅଛି|hn|thik achhi',
  // ta
  'ஆமா|ஆமாம்|ஆம்|சரி|ஓகே|சரிங்க|ஆமாங்க|ஆமா சரி|பண்ணுங்க|aama|aamaa|aamam|aam|sari|seri|saringa|aamanga|sari pannunga|pannunga',
  // te kn ml
  'అవును|సరే|అవునండి|ఔను|avunu|sare|sarey|avunandi|ಹೌದು|ಸರಿ|ಹೂಂ|ಆಯ್ತು|haudu|houdu|sari|aytu|ayitu|അതെ|ശരി|ഉവ്വ്|ആ ശരി|athe|sheri|shari|uvvu|ath',
  // ur
  'ہاں|جی ہاں|جی|ٹھیک ہے|ہاں جی|درست|بالکل',
];

export const NO: readonly string[] = [
  'no|nope|nah|naa|not now|no thanks|no thank you|not correct|wrong|incorrect|not right|thats wrong|that is wrong|dont|do not|never|👎|❌|🚫|✖',
  'नहीं|नही|ना|न|नहीं जी|जी नहीं|गलत|ग़लत|गलत है|मत करो|रहने दो|नहीं चाहिए|nahi|nahin|nhi|nai|nahi ji|ji nahi|ji nahin|galat|galat hai|mat karo|rehne do|nahi chahiye|na|na ji|bilkul nahi|abhi nahi|अभी नहीं|बिल्कुल नहीं',
  'नाही|नको|नाय|चुकीचे|nako|nahee|chukicha|ના|નહીં|નથી|ખોટું|nathi|khotu|ਨਹੀਂ|ਨਾ|ਨਹੀਂ ਜੀ|ਨਾ ਜੀ|ਗਲਤ|naa ji|nahi ji',
  'না|না না|ভুল|না জি|bhul|nah|নহয়|নহয়|নাই|nohoi|nohoy|ନା|ନାହିଁ|ଭୁଲ|naahin|nahin',
  'இல்லை|இல்ல|வேண்டாம்|வேணாம்|தப்பு|தவறு|இல்லைங்க|illai|illa|illai illai|vendam|vendaam|venam|venaam|thappu|illainga',
  'కాదు|లేదు|వద్దు|తప్పు|kaadu|kadu|ledu|vaddu|oddu|tappu|ಇಲ್ಲ|ಬೇಡ|ತಪ್ಪು|illa|beda|bedaa|ಇಲ್ಲ ಬೇಡ|ഇല്ല|വേണ്ട|അല്ല|തെറ്റ്|illa|venda|alla|thettu',
  'نہیں|جی نہیں|نا|غلط|نہیں جی',
];

/** Politeness around an answer that changes nothing. */
export const AROUND_ANSWERS =
  'please pls plz sir madam ji जी bhai bhaiya भाई भैया didi bro kindly thanks thank you dhanyavad धन्यवाद शुक्रिया shukriya anna akka அண்ணா அக்கா சார் sir saar garu గారు ಸರ್ sar സാർ सर मैडम sahab साहब जनाब saheb dada দাদা দিদি स्यर h hai है';

/** Right after a question «is it mended?» these are answers too. */
export const DONE =
  'ho gaya|हो गया|ho gya|hogaya|theek ho gaya|ठीक हो गया|thik ho gaya|fixed|done|it is fixed|its fixed|solved|resolved|sari aayiduchu|சரி ஆயிடுச்சு|சரியாயிடுச்சு|mudinjiduchu|முடிஞ்சிடுச்சு|ayipoyindi|అయిపోయింది|aagide|ಆಗಿದೆ|ayi|ആയി|zhale|झाले|thai gayu|થઈ ગયું|ho giya|ਹੋ ਗਿਆ|hoye geche|হয়ে গেছে|ହୋଇଗଲା|হৈ গ’ল|ہو گیا';
export const NOT_DONE =
  'not fixed|not done|not yet|still not fixed|still same|not solved|not resolved|nahi hua|नहीं हुआ|nhi hua|abhi nahi hua|अभी नहीं हुआ|abhi tak nahi hua|अभी तक नहीं हुआ|theek nahi hua|ठीक नहीं हुआ|innum illai|இன்னும் இல்லை|innum aagala|இன்னும் ஆகல|ஆகல|avaledu|అవలేదు|kaaledu|కాలేదు|aagilla|ಆಗಿಲ್ಲ|aayilla|ആയില്ല|zhale nahi|झाले नाही|thayu nathi|થયું નથી|nahi hoya|ਨਹੀਂ ਹੋਇਆ|hoyni|হয়নি|ହୋଇନି|হোৱা নাই|نہیں ہوا';

/** What people add when they agree to what was offered: «haan, file kar do». */
export const GO_AHEAD =
  'file register submit complaint it this proceed do send darj karo kar do de dijiye kijiye kariye kare karen shikayat confirm दर्ज करो कर दो दें दीजिए कीजिए करें शिकायत फाइल கம்ப்ளைன்ட் பதிவு செய்யுங்கள் பண்ணுங்க பண்ணு செய்யவும் புகார் pannunga pannu pathivu pugar cheyandi చేయండి ಮಾಡಿ maadi ചെയ്യൂ cheyyu করুন korun કરો ਕਰੋ କରନ୍ତୁ کریں کرو';
