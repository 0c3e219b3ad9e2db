/** Units of time in every form people count in («3 din», «মাহৰ», «মহীনে»); days per unit is the key; `=`: only as spelt. */
export const UNITS: Readonly<Record<number, string>> = {
  1: `day days din dino dinon dinaan dinan दिन दिनों दिनो दिवस divas divsa દિવસ દિવસો =દી ਦਿਨ ਦਿਨਾਂ দিন দিনৰ ଦିନ =dina
    =நாள் =நாளா நாட்கள் naal =naala =naalaa naatkal natkal రోజు రోజులు roju rojulu ದಿನ ದಿವಸ ദിവസം divasam دن دنوں రోజుల rojula rojulaku डेज डेज़ डे ডেজ டேஸ் డేస్ ಡೇಸ್ ഡേയ്സ് ഡേസ് ਦਿਨਾ`,
  7: `=week weeks wk wks hafta hafte hafton hapta हफ्ता हफ्ते हफ़्ते हफ्तों सप्ताह हप्ता saptah आठवडा आठवडे athvada athavda athavde athvade અઠવાડિયું અઠવાડિયા અઠવાડિયાં athvadiya athvadiyu હપ્તા
    ਹਫ਼ਤਾ ਹਫ਼ਤੇ ਹਫ਼ਤਿਆਂ ਹਫਤਾ ਹਫਤੇ সপ্তাহ হপ্তা shoptaho soptaho soptah xoptah saptaha ସପ୍ତାହ ହପ୍ତା =hapte
    வாரம் வாரங்கள் varam vaaram vaarangal వారం వారాలు vaaralu varalu ವಾರ vaara ആഴ്ച aazhcha azhcha ہفتہ ہفتے ہفتوں =ാഴ്ച वीक வீக் వీక్ వీక్స్ ವೀಕ್ hopta ୱିକ୍`,
  15: 'fortnight पखवाड़ा पखवाड़े पंधरवडा',
  30: `month months mahina mahine mahino mahinon महीना महीने महीनों महिना महिने મહિનો મહિના ਮਹੀਨਾ ਮਹੀਨੇ ਮਹੀਨਿਆਂ মাস মাহ mash =mas =mah =masa ମାସ
    மாதம் மாதங்கள் மாசம் =maasam =masam =madham maadham maatham నెల నెలలు =nela nelalu ತಿಂಗಳು ತಿಂಗಳುಗಳು tingalu thingalu മാസം =maasam مہینہ مہینے مہینوں =ماہ मंथ மந்த் మంత్ మంత్స్ ತಿಂಗ್ಳು tinglu`,
  365: `year years yr yrs saal sal साल सालों वर्ष varsh वर्षे વર્ષ વરસ varas ਸਾਲ ਸਾਲਾਂ বছর bochor bochhor বছৰ bosor =ବର୍ଷ =barsha
    வருஷம் வருடம் varusham varudam సంవత్సరం సంవత్సరాలు ఏడాది ఏళ్లు ఏళ్ళు samvatsaram samvatsaralu =ವರ್ಷ =varsha വർഷം കൊല്ലം varsham kollam سال سالوں برس`,
};

/** Units of less than a day: a duration of so many hours is no whole day. */
export const HOURS = `hour hours hr hrs ghanta ghante ghanton घंटा घंटे घंटों घण्टे तास तासांपासून taas કલાક kalak ਘੰਟਾ ਘੰਟੇ ঘণ্টা ঘন্টা ghonta ଘଣ୍ଟା ঘণ্টাৰ மணிநேரம் மணிநேரமா manineram manineramaa గంటలు గంట గంటలుగా gantalu ಗಂಟೆ ಗಂಟೆಯಿಂದ gante മണിക്കൂർ മണിക്കൂറായി manikkoor گھنٹہ گھنٹے گھنٹوں minute minutes min mins मिनट मिनिट நிமிடம் నిమిషాలు ನಿಮಿಷ മിനിറ്റ് મિનિટ ਮਿੰਟ মিনিট ମିନିଟ୍ منٹ`;

/**
 * What is left of a unit when its ending is taken off: the Dravidian languages, Marathi, Gujarati and the eastern ones
 * write endings onto it. A form that begins with a vowel sign stands only behind a number («രണ്ടാഴ്ച»).
 */
export const UNIT_STEMS: Readonly<Record<number, string>> = {
  1: `दिवस दिवसा दिवसां divas divasa divasan divsa divsan દિવસ દી দিন ଦିନ din dina நாள் நாள நாட்கள நாட்கள் naal natkal naatkal రోజు రోజుల రోజుల్ roju rojul rojula
    ದಿನ ದಿನಗಳ ದಿವಸ dina dinagal ദിവസ ദിവസങ്ങള divasa divasangal రోజులు rojulu`,
  7: `हफ्ते हफ़्ते हप्त्या hafte आठवड्या आठवड्यां athavdya athvadya athavdyan athvadyan અઠવાડિયા athvadiya হপ্তা সপ্তাহ soptah soptaho xoptah ସପ୍ତାହ ହପ୍ତା saptaha saptah
    வார வாரங்கள vaara vara vaarangal வாரங்கள் వారం వారాల వారాలు vaaram varam vaarala vaaralu ವಾರ ವಾರಗಳ vaaragal ആഴ്ച ആഴ്ചകള ാഴ്ച ാഴ്ചകള azhcha aazhcha hopta hapta`,
  30: `महीने mahine महिन्या महिन्यां mahinya mahinyan મહિના mahina মাস মাহ maah mah ମାସ masa mas மாத மாதங்கள மாச மாசங்கள maasa maadha madha maatha
    నెల నెలల నెలలు nela nelala nelalu ತಿಂಗಳ ತಿಂಗಳು ತಿಂಗಳುಗಳ tingal tingala thingal മാസ മാസങ്ങള`,
  365: `साल saal वर्ष वर्षा वर्षां varsha varshan વર્ષ વરસ varsh বছর বছৰ bosor bochor ବର୍ଷ barsha வருஷ வருட வருடங்கள varusha varuda ఏళ్ల ఏళ్లు ఏళ్ళ ఏడాది
    సంవత్సరాల సంవత్సరాలు ವರ್ಷ ವರ್ಷಗಳ varshagal വർഷ വർഷങ്ങള കൊല്ല kolla வருச varusa`,
};

/** What an ending says of a span: it lasts until now, is so long over, is the limit for something, or says whose. */
export type Says = 'since' | 'ago' | 'within' | 'of' | 'nothing';

/** Endings written onto a unit of time, by what they say. */
export const UNIT_ENDINGS: Readonly<Record<Says, string>> = {
  since: `भर भरापासून भरसे पासून पासुन पासनं pasun pasoon pasna bhar bharapasun થી ભરથી thi bharthi ধরে থেকে ধৰি ৰপৰা dhore theke dhori orpora ରୁ ଠାରୁ ଠୁ ଧରି ru tharu dhari
    ா ாக ாய் ாவே மா மாக மாய் மாவே த்திலிருந்து த்துலேர்ந்து த்துலிருந்து த்துலேந்து maa ma maaga maga aaga aave thilirundhu thilirunthu thulerndhu thulernthu thulendhu thulirundhu thilerndhu
    గా నుంచి నుండి నించి గానే ga gaa nunchi nundi ದಿಂದ ಿಂದ ಿನಿಂದ ದಿಂದಲೂ ಾಯ್ತು ಾಗಿದೆ ಾಯಿತು dinda inda ininda aaytu aytu aayithu ayithu
    മായി മായിട്ട് ായി ായിട്ട് യായി യായിട്ട് mayi maayi mayittu yayi yaayi ayi aayi yayittu`,
  ago: 'पूर्वी पुर्वी purvi',
  within: `त मध्ये t madhye માં ৰভিতৰত ত লৈ ରେ re ல்ல ல த்துக்குள் த்துக்குள்ள ுக்குள் ுக்குள்ள லுக்குள்ள lla thukulla ukkulla kulla ్లో లో llo lo ದಲ್ಲಿ ದೊಳಗೆ ಲ್ಲಿ ೊಳಗೆ ೊಳಗಡೆ dalli dolage olage
    ത്തിൽ ത്തിനുള്ളിൽ ത്തിനകം യിൽ യ്ക്കുള്ളിൽ ക്കുള്ളിൽ thinullil`,
  of: 'च्या चा ची चे chya cha chi che ના ની નો na ni no ের er ৰ ର த்து மாத పు ದ da ത്തെ യിലെ or',
  nothing: 'ે ে টা মান টামান েক man ம் ள் ும் த்தில் த்துல thula லு లు ు ಗಳು ഗൾ ം കൾ ങ്ങൾ',
};

/** Words for one unit, or one and a half, that no number stands before. */
export const SINGLES: Readonly<Record<number, string>> = {
  7: 'এসপ্তাহ এসপ্তাহৰ esoptah exoptah esaptah ସପ୍ତାହେ ହପ୍ତେ',
  15: 'পষেক পখেক',
  30: 'এমাহ এমাহৰ emah ମାସେ ମାସକ মাসখানেক',
  45: 'నెలన్నర nelannara',
  365: 'এবছৰ এবছৰৰ ebosor ebochor ବର୍ଷେ ବର୍ଷକ',
};

/** «for days»: more than one, nobody says how many. */
export const PLURALS =
  'days weeks months years dino dinon दिनों दिनो hafton हफ्तों mahino mahinon महीनों saalon सालों din दिन day दिवस divas দিন ଦିନ ਦਿਨ ਦਿਨਾਂ ਹਫ਼ਤਿਆਂ ਮਹੀਨਿਆਂ ਸਾਲਾਂ دن دنوں ہفتوں مہینوں سالوں';
/** Marks of the plural inside a word. */
export const PLURAL_MARK = /ங்க|ட்க|[ాల]ల|ಗಳ[^ು]|ങ്ങ|കള|सां|ड्यां|न्यां|र्षां|ngal|agal|aalu|aala|lal/;
