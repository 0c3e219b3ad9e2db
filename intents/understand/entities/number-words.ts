/**
 * Numbers in words. The position in a line is the number, beginning with 1; `/` separates spellings, `-` is left out
 * on purpose: the romanised form is an everyday word of another language there («tera» yours, «pas» near, «no»).
 */
export const CARDINALS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'one two three/thre four/fore five/fiv six seven eight/eigth nine ten eleven twelve/twelv thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
    '- =टू/=టూ/=ಟೂ/=டூ/=ടൂ/=টু/=ટૂ/=ਟੂ/=ٹو =थ्री/=త్రీ/=ತ್ರೀ/=த்ரீ/=ത്രീ/=থ্রি/=થ્રી/=ਥ੍ਰੀ/=ଥ୍ରୀ/=تھری =फोर/=फ़ोर/=ఫోర్/=ಫೋರ್/=ஃபோர்/=போர்/=ഫോർ/=ফোর/=ফোৰ/=ફોર/=ਫੋਰ/=ଫୋର/=فور =फाइव/=फाईव/=ఫైవ్/=ಫೈವ್/=ஃபைவ்/=பைவ்/=ഫൈവ്/=ফাইভ/=ફાઇવ/=ਫਾਈਵ/=فائیو =सिक्स/=సిక్స్/=ಸಿಕ್ಸ್/=சிக்ஸ்/=സിക്സ്/=সিক্স/=સિક્સ/=ਸਿਕਸ/=سکس =सेवन/=సెవెన్/=ಸೆವೆನ್/=செவன்/=സെവൻ/=সেভেন/=સેવન/=ਸੈਵਨ/=سیون =एट/=ఎయిట్/=ಎಯ್ಟ್/=எய்ட்/=എട്ട്/=এইট/=એટ/=ایٹ =नाइन/=నైన్/=ನೈನ್/=நைன்/=নাইন/=નાઇન/=نائن =टेन/=టెన్/=ಟೆನ್/=டென்/=ടെൻ/=টেন/=ટેન/=ਟੈਨ/=ٹین =इलेवन/=లెవెన్/=ఎలెవెన్ =ट्वेल्व/=ట్వెల్వ్',
  ],
  hi: [
    'एक दो तीन चार पांच/पाँच छह/छः/छै/छे सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह/पन्द्रह सोलह सत्रह अठारह उन्नीस बीस इक्कीस बाईस/बाइस तेईस/तेइस चौबीस पच्चीस छब्बीस सत्ताईस/सत्ताइस अट्ठाईस/अठाईस उनतीस/उन्तीस तीस इकतीस/इकत्तीस',
    'ek do/dho teen/tin char/chaar/chr paanch/panch/paach che/chhe/chah/chhah saat aath/ath nau/nou das/dus gyarah/gyara/gyaarah barah/baarah terah choudah/chaudah/chauda pandrah/pandra/pandhra solah/sola satrah/satra atharah/athara unnis/unnees bees/bis ikkis/ikkees baais/bais/baees teis chaubis/chaubees pachees/pachis chabbis/chhabbis sattais athais/atthais untis/unnatis tees/tis ikattis/iktees',
  ],
  mr: [
    'एक दोन तीन चार पाच सहा सात आठ नऊ दहा अकरा बारा तेरा चौदा पंधरा सोळा सतरा अठरा एकोणीस वीस',
    'ek don teen char paach saha saat aath nau daha akra - - chauda pandhra sola satra athra ekonis vis/vees',
  ],
  gu: [
    'એક બે ત્રણ ચાર પાંચ છ સાત આઠ નવ દસ અગિયાર બાર તેર ચૌદ પંદર સોળ સત્તર અઢાર ઓગણીસ વીસ',
    'ek - tran char panch chha saat aath nav das agiyar - ter chaud pandar sol sattar adhar ognis vis/vees',
  ],
  pa: [
    'ਇੱਕ/ਇਕ ਦੋ ਤਿੰਨ ਚਾਰ ਪੰਜ ਛੇ ਸੱਤ ਅੱਠ ਨੌਂ/ਨੌ ਦਸ/ਦੱਸ ਗਿਆਰਾਂ ਬਾਰਾਂ ਤੇਰਾਂ ਚੌਦਾਂ ਪੰਦਰਾਂ ਸੋਲਾਂ ਸਤਾਰਾਂ ਅਠਾਰਾਂ ਉੱਨੀ ਵੀਹ',
    'ikk/ik do tinn/tin char panj chhe satt atth/ath nau das gyaran baaran - chaudan pandran solan sataran atharan unni veeh/vih',
  ],
  bn: [
    'এক/একটা দুই/দু/দুটো তিন চার পাঁচ ছয়/ছয় সাত আট নয়/নয় দশ এগারো বারো তেরো চৌদ্দ/চোদ্দ পনেরো ষোল সতেরো আঠারো উনিশ কুড়ি/বিশ',
    'ek/akta dui tin char panch/pach choy/chhoy saat aat noy dosh egaro baro tero chouddo ponero sholo sotero atharo unish kuri/bish',
  ],
  as: [
    'এক/এটা দুই/দুটা তিনি চাৰি পাঁচ ছয় সাত আঠ ন দহ এঘাৰ বাৰ তেৰ চৈধ্য পোন্ধৰ ষোল্ল সোতৰ ওঠৰ ঊনৈছ বিছ',
    'ek dui tini sari - soy xat aath - doh egharo - - soidho pondhoro xollo xotero - unoish bis',
  ],
  or: [
    'ଏକ/ଗୋଟିଏ ଦୁଇ ତିନି ଚାରି ପାଞ୍ଚ ଛଅ ସାତ ଆଠ ନଅ ଦଶ ଏଗାର ବାର ତେର ଚଉଦ ପନ୍ଦର ଷୋହଳ ସତର ଅଠର ଊଣେଇଶ କୋଡ଼ିଏ',
    'eka/gotie dui tini chari pancha chha/chhaa saata aatha naa dasa/dosho egara - - chauda pandara shohala satara athara unaisha kodie',
  ],
  ta: [
    'ஒன்று/ஒண்ணு/ஒரு இரண்டு/ரெண்டு மூன்று/மூணு/மூனு நான்கு/நாலு ஐந்து/அஞ்சு ஆறு ஏழு எட்டு ஒன்பது/ஒம்பது பத்து பதினொன்று பன்னிரண்டு/பன்னிரெண்டு/பன்னெண்டு பதிமூன்று/பதிமூணு பதினான்கு/பதினாலு பதினைந்து/பதினஞ்சு பதினாறு பதினேழு பதினெட்டு பத்தொன்பது/பத்தொம்பது இருபது',
    'onnu/ondru/oru rendu/irandu moonu/moondru/munu naalu/nalu/naangu anju/ainthu/aindhu aaru ezhu/elu ettu ombathu/onbathu pathu/paththu pathinonnu pannendu/pannirendu pathimoonu pathinaalu pathinanju pathinaaru pathinezhu pathinettu pathombathu irubathu/irupathu',
  ],
  te: [
    'ఒకటి/ఒక రెండు మూడు నాలుగు ఐదు/అయిదు ఆరు ఏడు ఎనిమిది తొమ్మిది పది పదకొండు పన్నెండు పదమూడు పద్నాలుగు పదిహేను పదహారు పదిహేడు పద్దెనిమిది పంతొమ్మిది ఇరవై',
    'okati/oka rendu moodu/mudu naalugu/nalugu aidu/ayidu aaru yedu/edu enimidi tommidi/thommidi padi padakondu pannendu padamoodu padnalugu padihenu padaharu padihedu paddenimidi pantommidi iravai',
  ],
  kn: [
    'ಒಂದು ಎರಡು ಮೂರು ನಾಲ್ಕು/ನಾಕು ಐದು ಆರು ಏಳು ಎಂಟು ಒಂಬತ್ತು ಹತ್ತು ಹನ್ನೊಂದು ಹನ್ನೆರಡು ಹದಿಮೂರು ಹದಿನಾಲ್ಕು ಹದಿನೈದು ಹದಿನಾರು ಹದಿನೇಳು ಹದಿನೆಂಟು ಹತ್ತೊಂಬತ್ತು ಇಪ್ಪತ್ತು',
    'ondu/ond eradu/erad mooru/muru naalku/nalku/naaku aidu aaru elu/yelu entu ombattu/ombathu hattu/hathu hannondu hanneradu hadimooru hadinaalku hadinaidu hadinaaru hadinelu hadinentu hattombattu ippattu',
  ],
  ml: [
    'ഒന്ന്/ഒരു രണ്ട് മൂന്ന് നാല് അഞ്ച് ആറ് ഏഴ് എട്ട് ഒമ്പത്/ഒൻപത് പത്ത് പതിനൊന്ന് പന്ത്രണ്ട് പതിമൂന്ന് പതിനാല് പതിനഞ്ച് പതിനാറ് പതിനേഴ് പതിനെട്ട് പത്തൊമ്പത് ഇരുപത്',
    'onnu/onn/oru randu moonnu/moonn naalu anchu/anch aaru ezhu ettu ombathu/ompath pathu pathinonnu panthrandu pathimoonnu pathinaalu pathinanchu pathinaaru pathinezhu pathinettu pathombathu irupathu',
  ],
  ur: [
    'ایک دو تین چار پانچ چھ/چھہ سات آٹھ نو دس گیارہ بارہ تیرہ چودہ پندرہ سولہ سترہ اٹھارہ انیس بیس اکیس بائیس تئیس چوبیس پچیس چھبیس ستائیس اٹھائیس انتیس تیس اکتیس',
  ],
};

/** Numbers beyond the lists that have a word of their own, words of all languages in one line. */
export const LARGER: Readonly<Record<number, string>> = {
  30: 'thirty तीस ত্রিশ তিরিশ முப்பது muppathu ముప్పై muppai ಮೂವತ್ತು moovattu മുപ്പത് muppathu ત્રીસ ਤੀਹ ତିରିଶ تیس',
  40: 'forty fourty चालीस chalis chaalis चाळीस চল্লিশ நாற்பது narpathu నలభై nalabhai ನಲವತ್ತು nalavattu നാൽപത് ચાલીસ ਚਾਲੀ ଚାଳିଶ چالیس',
  50: 'fifty पचास pachas pachaas पन्नास পঞ্চাশ ஐம்பது aimbathu యాభై yabhai ಐವತ್ತು aivattu അമ്പത് પચાસ ਪੰਜਾਹ ପଚାଶ پچاس',
  60: 'sixty साठ ষাট அறுபது arubathu అరవై aravai ಅರವತ್ತು aravattu അറുപത് સાઠ ਸੱਠ ଷାଠିଏ ساٹھ',
  70: 'seventy सत्तर sattar সত্তর எழுபது ezhubathu డెబ్బై debbai ಎಪ್ಪತ್ತು eppattu എഴുപത് સિત્તેર ਸੱਤਰ ସତୁରି ستر',
  80: 'eighty अस्सी assi আশি எண்பது enbathu ఎనభై enabhai ಎಂಬತ್ತು embattu എൺപത് એંસી ਅੱਸੀ ଅଶୀ اسی',
  90: 'ninety नब्बे nabbe নব্বই தொண்ணூறு thonnooru తొంభై tombhai ತೊಂಬತ್ತು tombattu തൊണ്ണൂറ് નેવું ਨੱਬੇ ନବେ نوے',
};

/** Hundreds in one word; the position in the line is the number of hundreds. */
export const HUNDREDS: Readonly<Record<string, readonly string[]>> = {
  bn: [
    'একশো/একশ/একশত/শত দুশো/দুইশো/দুশ তিনশো/তিনশ চারশো/চারশ পাঁচশো/পাঁচশ ছয়শো/ছশো/ছয়শ সাতশো/সাতশ আটশো/আটশ নয়শো/নশো',
    'ekso/eksho dusho/duisho tinsho charsho panchsho/pachsho choysho satsho atsho noysho',
  ],
  as: ['এশ দুশ তিনিশ চাৰিশ পাঁচশ ছশ সাতশ আঠশ নশ', '- - tinisho sarisho pansho - - athsho -'],
  or: [
    'ଶହେ/ଏକଶହ ଦୁଇଶହ ତିନିଶହ ଚାରିଶହ ପାଞ୍ଚଶହ ଛଅଶହ ସାତଶହ ଆଠଶହ ନଅଶହ',
    'ekasaha duisaha tinisaha charisaha panchasaha chhasaha satasaha athasaha naasaha',
  ],
  mr: [
    'शंभर/एकशे दोनशे तीनशे चारशे पाचशे सहाशे सातशे आठशे नऊशे हजार अकराशे बाराशे तेराशे चौदाशे पंधराशे',
    'shambhar donshe tinshe charshe pachshe sahashe satshe aathshe naushe',
  ],
  gu: [
    'એકસો બસો/બસ્સો ત્રણસો ચારસો પાંચસો/પાંચસોની છસો સાતસો આઠસો નવસો',
    'ekso baso transo charso panchso chhaso satso aathso navso',
  ],
  ta: [
    'நூறு/நூத்தி/நூற்றி இருநூறு/எரநூறு முந்நூறு/முன்னூறு நானூறு/நாநூறு ஐநூறு/ஐந்நூறு அறுநூறு எழுநூறு எண்ணூறு தொள்ளாயிரம்',
    'nooru irunooru munnooru naanooru/nanooru ainooru/ainnooru arunooru ezhunooru ennooru thollayiram',
  ],
  te: [
    'నూట రెండొందలు/రెండువందలు మూడొందలు/మూడువందలు నాలుగొందలు ఐదొందలు/ఐదువందలు ఆరొందలు ఏడొందలు ఎనిమిదొందలు తొమ్మిదొందలు',
    '- rendondalu moodondalu - aidondalu',
  ],
  kn: [
    'ನೂರ ಇನ್ನೂರು ಮುನ್ನೂರು ನಾನೂರು ಐನೂರು ಆರುನೂರು/ಆರ್ನೂರು ಏಳುನೂರು/ಏಳ್ನೂರು ಎಂಟುನೂರು ಒಂಬೈನೂರು',
    '- innooru munnooru naanooru ainooru/ainuru aarnooru elnooru entnooru ombainooru',
  ],
  ml: [
    'നൂറ്റി ഇരുന്നൂറ്/ഇരുനൂറ് മുന്നൂറ് നാനൂറ് അഞ്ഞൂറ്/അഞ്ഞൂറു അറുന്നൂറ് എഴുന്നൂറ് എണ്ണൂറ് തൊള്ളായിരം',
    '- irunnooru munnooru naanooru anjooru/anjuru arunnooru ezhunnooru ennooru thollayiram',
  ],
};

/** Thousands in one word, by the same rule. */
export const THOUSANDS: Readonly<Record<string, readonly string[]>> = {
  bn: ['একহাজার দুহাজার তিনহাজার চারহাজার পাঁচহাজার'],
  as: ['এহেজাৰ/এহাজাৰ দুহেজাৰ/দুহাজাৰ তিনিহাজাৰ/তিনিহেজাৰ চাৰিহাজাৰ পাঁচহাজাৰ'],
  ta: [
    'ஆயிரத்து/ஆயிரத்தி ரெண்டாயிரம்/இரண்டாயிரம் மூவாயிரம்/மூணாயிரம் நாலாயிரம் ஐயாயிரம்/அஞ்சாயிரம் ஆறாயிரம் ஏழாயிரம் எட்டாயிரம் ஒன்பதாயிரம் பத்தாயிரம்',
    '- rendayiram/irandayiram moovayiram/moonayiram naalayiram anjayiram aarayiram ezhayiram ettayiram ombathayiram pathayiram',
  ],
  ml: [
    'ആയിരത്തി രണ്ടായിരം മൂവായിരം നാലായിരം അയ്യായിരം ആറായിരം ഏഴായിരം എട്ടായിരം ഒമ്പതിനായിരം പതിനായിരം',
    '- randayiram moovayiram naalayiram ayyayiram aarayiram ezhayiram ettayiram',
  ],
};

/** What a number before it is multiplied by («do hazaar», «1.5 lakh»); alone it stands for itself. */
export const MULTIPLIERS: Readonly<Record<number, string>> = {
  100: 'hundred hundreds सौ sau நூறு nooru వంద వందలు వందల vanda vandalu vandala ನೂರು നൂറ് સો ਸੌ ଶହ ଶହେ سو',
  1000: 'thousand thousands k हज़ार हजार hazaar hazar hajar हज़ार হাজার হেজাৰ ஆயிரம் aayiram ayiram వెయ్యి వేలు వేల veyyi velu ಸಾವಿರ ಸಾವಿರದ saavira ആയിരം aayiram હજાર ਹਜ਼ਾਰ ହଜାର হাজাৰ ہزار',
  100000: 'lakh lakhs lac lacs लाख लाखो লাখ லட்சம் latcham laksham లక్ష laksha ಲಕ್ಷ ലക്ഷം લાખ ਲੱਖ ଲକ୍ଷ لاکھ',
  10000000: 'crore crores =करोड़ karod =কোটি =கோடி =కోటి =ಕೋಟಿ =കോടി =કરોડ =ਕਰੋੜ =କୋଟି =کروڑ',
};

/** «dedh», «dhai»: numbers that stand before a unit or a multiplier. */
export const FRACTIONS: Readonly<Record<number, string>> = {
  0.5: 'half आधा आधे aadha adha அரை arai అర અડધો ਅੱਧਾ অর্ধেক ଅଧା آدھا',
  150: 'દોઢસો dodhso দেড়শো দেড়শো দেড়শ derso দেৰশ दीडशे ଦେଢ଼ଶହ',
  250: 'અઢીસો আড়াইশো আড়াইশো arhaiso अडीचशे ਢਾਈਸੌ',
  1.5: 'डेढ़ dedh derh দেড় ડોઢ ਡੇਢ ଦେଢ଼ দেৰ ڈیڑھ ಒಂದೂವರೆ ondoovare onduvare ഒന്നര onnara ஒன்றரை ஒண்ணரை onnarai ondrarai ఒకటిన్నర okatinnara दीड દોઢ dodh',
  2.5: 'ढाई dhai dhaai আড়াই અઢી ਢਾਈ ଅଢ଼େଇ আঢ়ৈ ڈھائی ಎರಡೂವರೆ eraduvare രണ്ടര randara இரண்டரை ரெண்டரை rendarai రెండున్నర rendunnara अडीच adich adeech',
};

/** «साढ़े तीन», «सवा दो», «पौने चार»: added to the number behind them. */
export const QUARTERS: Readonly<Record<string, string>> = {
  0.5: 'साढ़े साढे साडे sadhe saadhe saade સાડા sada ਸਾਢੇ সাড়ে sare ساڑھے ସାଢ଼େ',
  0.25: 'सवा sava savaa સવા ਸਵਾ সওয়া سوا',
  [-0.25]: 'पौने paune પોણા ਪੌਣੇ پونے',
};

/** First to tenth; the position in the line is the number, `/` separates spellings. */
export const ORDINALS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'first/1st second/2nd third/3rd fourth/4th fifth/5th sixth/6th seventh/7th eighth/8th ninth/9th tenth/10th',
    '=फर्स्ट/=फ़र्स्ट/=ఫస్ట్/=ಫಸ್ಟ್/=ஃபர்ஸ்ட்/=பர்ஸ்ட்/=ഫസ്റ്റ്/=ফার্স্ট/=ફર્સ્ટ/=ਫਸਟ/=ଫାଷ୍ଟ/=فرسٹ =सेकंड/=सेकेंड/=సెకండ్/=ಸೆಕೆಂಡ್/=செகண்ட்/=സെക്കൻഡ്/=সেকেন্ড/=সেকেণ্ড/=સેકન્ડ/=ਸੈਕੰਡ/=سیکنڈ =थर्ड/=థర్డ్/=ಥರ್ಡ್/=தேர்ட்/=തേർഡ്/=থার্ড/=થર્ડ/=ਥਰਡ/=تھرڈ =फोर्थ/=ఫోర్త్/=ಫೋರ್ತ್/=ஃபோர்த்',
  ],
  hi: [
    'पहला/पहली/पहले/पहिला दूसरा/दूसरी/दूसरे तीसरा/तीसरी/तीसरे चौथा/चौथी/चौथे पांचवां/पांचवा/पांचवी/पाँचवाँ छठा/छठी/छठवां सातवां/सातवा/सातवी आठवां/आठवा/आठवी नौवां/नौवा/नवां दसवां/दसवा/दसवी',
    'pehla/pehli/pahla/pahli/pahle dusra/doosra/dusri/doosri/dusre/doosre/ದೂಸರಾ/ದೂಸ್ರಾ tisra/teesra/tisri/teesri/tisre/teesre chautha/chauthi paanchva/panchwa/panchvi/paanchwan chhatha/chatha/chhathi saatva/satwa aathva/athwa nauva/nauwa dasva/daswa',
  ],
  mr: [
    'पहिला/पहिली/पहिले दुसरा/दुसरी/दुसरे तिसरा/तिसरी/तिसरे चौथा/चौथी/चौथे पाचवा/पाचवी सहावा/सहावी सातवा/सातवी आठवा/आठवी नववा/नववी दहावा/दहावी',
    'pahila/pahili dusra tisra chautha pachva sahava satva athva navva dahava',
  ],
  gu: [
    'પહેલું/પહેલો/પહેલી/પહેલા બીજું/બીજો/બીજી/બીજા/દૂસરો/દૂસરા ત્રીજું/ત્રીજો/ત્રીજી/ત્રીજા ચોથું/ચોથો/ચોથી પાંચમું/પાંચમો/પાંચમી છઠ્ઠું/છઠ્ઠો સાતમું/સાતમો આઠમું/આઠમો નવમું/નવમો દસમું/દસમો',
    'pehlu/pahelu biju/bijo triju/trijo chothu/chotho panchmu/panchmo',
  ],
  pa: [
    'ਪਹਿਲਾ/ਪਹਿਲੀ ਦੂਜਾ/ਦੂਜੀ ਤੀਜਾ/ਤੀਜੀ ਚੌਥਾ/ਚੌਥੀ ਪੰਜਵਾਂ/ਪੰਜਵੀਂ ਛੇਵਾਂ ਸੱਤਵਾਂ ਅੱਠਵਾਂ ਨੌਵਾਂ ਦਸਵਾਂ',
    'pehla/pehli dooja/duja/duji teeja/tija/tiji chautha panjva/panjwan',
  ],
  bn: [
    'প্রথম/প্রথমটা/পয়লা দ্বিতীয়/দ্বিতীয়টা তৃতীয়/তৃতীয়টা চতুর্থ পঞ্চম ষষ্ঠ সপ্তম অষ্টম নবম দশম',
    'prothom/prothomta ditiyo/dwitiyo tritiyo choturtho ponchom',
  ],
  as: [
    'প্ৰথম/প্ৰথমটো দ্বিতীয়/দ্বিতীয়টো তৃতীয়/তৃতীয়টো চতুৰ্থ/চতুৰ্থটো পঞ্চম ষষ্ঠ সপ্তম অষ্টম নৱম দশম',
    'prothom ditiyo tritiyo soturtho ponsom',
  ],
  or: [
    'ପ୍ରଥମ/ପ୍ରଥମଟା/ପ୍ରଥମଟି ଦ୍ୱିତୀୟ/ଦ୍ୱିତୀୟଟା/ଦ୍ୱିତୀୟଟି ତୃତୀୟ/ତୃତୀୟଟା/ତୃତୀୟଟି ଚତୁର୍ଥ ପଞ୍ଚମ ଷଷ୍ଠ ସପ୍ତମ ଅଷ୍ଟମ ନବମ ଦଶମ',
    'prathama dwitiya trutiya chaturtha panchama',
  ],
  ta: [
    'முதல்/முதலாவது இரண்டாவது/ரெண்டாவது/ரெண்டாவதுதான்/இரண்டாம் மூன்றாவது/மூணாவது/மூன்றாம் நான்காவது/நாலாவது ஐந்தாவது/அஞ்சாவது ஆறாவது ஏழாவது எட்டாவது ஒன்பதாவது பத்தாவது',
    'mudhal/mudhalavadhu/muthal/modhal rendavathu/irandavathu/rendaavadhu moonavathu/moondravathu/moonaavadhu naalavathu/nalavathu anjavathu/ainthavathu aaravathu ezhavathu ettavathu onbathavathu pathavathu',
  ],
  te: [
    'మొదటి/మొదటిది రెండవ/రెండో/రెండోది/రెండవది మూడవ/మూడో/మూడోది/మూడవది నాలుగవ/నాలుగో/నాలుగోది/నాలుగవది ఐదవ/ఐదో/ఐదోది ఆరవ/ఆరో ఏడవ/ఏడో ఎనిమిదవ తొమ్మిదవ పదవ',
    'modati/modatidi rendo/rendava/rendodi moodo/moodava/moododi naalugo/nalugava aido/aidava',
  ],
  kn: [
    'ಮೊದಲ/ಮೊದಲನೇ/ಮೊದಲನೆಯ/ಮೊದಲನೆಯದು/ಮೊದಲನೇದು/ಮೊದಲ್ನೇದು ಎರಡನೇ/ಎರಡನೇದು/ಎರಡ್ನೇದು/ಎರಡನೆಯ/ಎರಡನೆಯದು ಮೂರನೇ/ಮೂರನೇದು/ಮೂರ್ನೇದು/ಮೂರನೆಯ/ಮೂರನೆಯದು ನಾಲ್ಕನೇ/ನಾಲ್ಕನೇದು/ನಾಲ್ಕನೆಯ ಐದನೇ/ಐದನೆಯ ಆರನೇ ಏಳನೇ ಎಂಟನೇ ಒಂಬತ್ತನೇ ಹತ್ತನೇ',
    'modala/modalane/modalaneyadu/modalanedu eradane/eradaneyadu/eradanedu moorane/mooraneyadu/mooranedu naalkane aidane',
  ],
  ml: [
    'ആദ്യ/ആദ്യത്തെ/ഒന്നാം/ഒന്നാമത്തെ/ഒന്നാമത്തേത്/ആദ്യത്തേത് രണ്ടാം/രണ്ടാമത്തെ/രണ്ടാമത്തേത്/രണ്ടാമത്തെത് മൂന്നാം/മൂന്നാമത്തെ/മൂന്നാമത്തേത്/മൂന്നാമത്തെത് നാലാം/നാലാമത്തെ അഞ്ചാം/അഞ്ചാമത്തെ ആറാം/ആറാമത്തെ ഏഴാം/ഏഴാമത്തെ എട്ടാം ഒമ്പതാം പത്താം',
    'aadya/aadyathe/onnamathe randamathe/randam moonnamathe/moonnam naalamathe anchamathe',
  ],
  ur: ['پہلا/پہلی دوسرا/دوسری تیسرا/تیسری چوتھا/چوتھی پانچواں/پانچویں چھٹا/چھٹی ساتواں آٹھواں نواں دسواں'],
};
