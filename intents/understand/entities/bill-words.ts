/** What a bill is for, in every language with its genitive; only beside a word for money it is a bill. */
export const BILL_THINGS = {
  property_tax: `property prop sampatti sampati संपत्ति सम्पत्ति सम्पति प्रॉपर्टी प्रापर्टी சொத்து sothu soththu ஆஸ்தி malmatta मालमत्ता मिळकत ఆస్తి ప్రాపర్టీ aasti ಆಸ್ತಿ ಪ್ರಾಪರ್ಟಿ വസ്തു সম্পত্তি সম্পত্তিৰ হোল্ডিং হ'ল্ডিং holding મિલકત પ્રોપર્ટી milkat
    ਪ੍ਰਾਪਰਟੀ ਜਾਇਦਾਦ ସମ୍ପତ୍ତି ହୋଲ୍ଡିଂ ହୋଲଡିଂ پراپرٹی جائیداد`,
  water: `water pani paani jal joler panir panyache panyacha पानी जल वॉटर वाटर पाणी पाण्याचे पाण्याचा पाण्याची நீர் தண்ணீர் தண்ணி குடிநீர் வாட்டர் thanni thanneer kudineer పానీ నీటి నీళ్ళ నీళ్ల నల్లా వాటర్ neeti
    ನೀರಿನ ನೀರು ವಾಟರ್ neerina neeru വെള്ളം വെള്ളക്കരം വെള്ളത്തിന്റെ കുടിവെള്ള വാട്ടർ vellathinte kudivella পানি পানির জল জলের ওয়াটার ওয়াটার jol পানী পানীৰ জলৰ ৱাটাৰ પાણી =પાણીનું =પાણીના વોટર ਪਾਣੀ ਵਾਟਰ ପାଣି ଜଳ ୱାଟର پانی واٹر`,
  sewerage: `sewer sewerage sewage sivar सीवर सीवरेज मलजल கழிவுநீர் kazhivuneer பாதாள మురుగు ಒಳಚರಂಡಿ സീവറേജ് ਸੀਵਰ ਸੀਵਰੇਜ સીવર સુએજ সিউয়ারেজ সিউয়ারেজ চুৱাৰেজ ସିୱରେଜ سیور سیوریج`,
} as const;

/** Right before «kar» these make a tax of it: «जल कर». */
export const BILL_THINGS_BEFORE_KAR = {
  property_tax:
    'sampatti सम्पत्ति संपत्ति gruh grih griha गृह bhavan भवन मालमत्ता malmatta मिळकत সম্পত্তি সম্পত্তিৰ পৌর পৌৰ গৃহ ସମ୍ପତ୍ତି ଗୃହ ହୋଲ୍ଡିଂ',
  water: 'jal जल জল ଜଳ',
} as const;

/** Kinds of bills in one word. */
export const BILLS_IN_ONE_WORD = {
  challan:
    '=challan =chalan =chalaan =चालान =चलान =சலான் =சல்லான் =చలాన్ =చలానా =ಚಲನ್ =ചലാൻ =চালান =চালানৰ =ચલણ =ચલાન =ਚਲਾਨ =ଚାଲାଣ =ଚାଲାନ =چالان =penalty',
  fire_noc: 'firenoc',
  property_tax:
    'गृहकर घरपट्टी gharpatti grihakar housetax propertytax வீட்டுவரி சொத்துவரி veettuvari sothuvari ઘરવેરો gharvero വീട്ടുകരം വസ്തുനികുതി veettukaram ಮನೆಗಂದಾಯ গৃহকৰ গৃহকর',
  water: 'पाणीपट्टी panipatti जलकर jalkar waterbill watertax வெள்ளக்கரம் വെള്ളക്കരം vellakaram জলকর জলকৰ ଜଳକର',
} as const;

export const BILL_WORDS = {
  /** A house is taxed, but has bills of every kind. */
  house:
    'house ghar home makan building गृह घर घराचा मकान हाउस வீட்டு வீடு veettu veetu veedu ఇంటి inti ಮನೆ mane വീട്ടു വീടിന്റെ കെട്ടിട kettida veettu ঘর ঘরের বাড়ি বাড়ির বাড়ির bari barir ঘৰ ঘৰৰ ghoror ઘર ઘરનો ਘਰ ਹਾਊਸ ଘର ଘରର ghara گھر ہاؤس',
  tax: 'tax taxes टैक्स टॅक्स வரி vari டாக்ஸ் पट्टी పన్ను pannu ట్యాక్స్ ತೆರಿಗೆ terige ಟ್ಯಾಕ್ಸ್ ಕಂದಾಯ kandaya നികുതി nikuthi =കരം =karam ടാക്സ് ট্যাক্স টেক্স વેરો વેરા vero ટેક્સ ਟੈਕਸ ଟିକସ ଟ୍ୟାକ୍ସ ଟାକ୍ସ কৰ ٹیکس',
  drain: 'drainage gutter गटर ગટર ਡਰੇਨੇਜ ড্রেনেজ',
  money: `bill bills billu tax taxes charge charges due dues payment pay paid paying arrears arrear outstanding balance amount receipt rasid bakaya baki baaki paisa paise shulk
    बिल टैक्स शुल्क बकाया बाकी भुगतान रसीद पैसा पैसे पट्टी
    பில் வரி கட்டணம் பாக்கி நிலுவை கட்டணும் ரசீது vari kattanam baaki bakki kattanum
    బిల్లు బిల్ పన్ను బకాయి pannu ಬಿಲ್ ಬಿಲ್ಲು ತೆರಿಗೆ ಶುಲ್ಕ ಬಾಕಿ terige ബിൽ ബില്ല് നികുതി =കരം കുടിശ്ശിക nikuthi বিল বকেয়া ট্যাক্স টেক্স বকেয়া બિલ વેરો વેરા બાકી vero ਬਿੱਲ ਬਿਲ ਟੈਕਸ ਬਕਾਇਆ ବିଲ୍ ବିଲ ଟିକସ ଟ୍ୟାକ୍ସ ବକେୟା بل ٹیکس بقایا`,
  /** The bills of others: electricity, gas, traffic. */
  notOurs:
    'electricity electric bijli light current eb power बिजली लाइट वीज கரண்ட் மின்சாரம் மின் மின்சார కరెంట్ విద్యుత్ ವಿದ್ಯುತ್ ಕರೆಂಟ್ കറന്റ് വൈദ്യുതി বিদ্যুৎ বিদ্যুতৰ કરંટ વીજળી લાઈટ ਬਿਜਲੀ ବିଜୁଳି بجلی gas traffic ट्रैफिक income vehicle gadi',
  trade:
    'trade shop dukan dukaan business vyapar दुकान ट्रेड व्यापार व्यवसाय கடை வணிக தொழில் டிரேட் ட்ரேட் kadai vaniga thozhil దుకాణం వ్యాపార ట్రేడ్ షాపు షాప్ ಅಂಗಡಿ ವ್ಯಾಪಾರ ಉದ್ದಿಮೆ ಟ್ರೇಡ್ കട വ്യാപാര ട്രേഡ് দোকান দোকানের দোকানৰ ট্রেড ট্ৰেড દુકાન દુકાનનું દુકાનનો ટ્રેડ ਦੁਕਾਨ ਟ੍ਰੇਡ ଦୋକାନ ଟ୍ରେଡ دکان ٹریڈ',
  licence:
    'licence license lisence licens lysence parvana लाइसेंस लाइसेन्स लायसन्स परवाना உரிமம் லைசென்ஸ் urimam లైసెన్స్ ಪರವಾನಗಿ ಲೈಸೆನ್ಸ್ ലൈസൻസ് লাইসেন্স লাইচেন্স লাইচেঞ্চ લાઇસન્સ લાયસન્સ ਲਾਇਸੈਂਸ ଲାଇସେନ୍ସ لائسنس',
  fire: 'fire agnishaman फायर अग्निशमन அக்னி தீயணைப்பு ஃபயர் பயர் தீ ఫైర్ ಫೈರ್ ഫയർ ফায়ার ফায়ার ফায়াৰ ફાયર ਫਾਇਰ ଫାୟାର فائر',
  noc: 'noc एनओसी என்ஓசி ఎన్ఓసీ ಎನ್ಒಸಿ എൻഒസി এনওসি এনঅ’চি એનઓસી ਐਨਓਸੀ ଏନଓସି =این certificate சான்றிதழ்',
  fees: 'garbage kachra kooda rent kiraya कचरा कूड़ा किराया குப்பை வாடகை trash waste',
} as const;
