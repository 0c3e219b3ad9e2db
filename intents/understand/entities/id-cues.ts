import type { Entities } from '../../understanding.ts';

type Field = keyof Pick<Entities, 'complaintId' | 'consumerCode' | 'applicationNumber' | 'receiptNumber'>;

/** What a number near these words is the number of, in every language. */
export const ID_CUES: Readonly<Record<Field, string>> = {
  complaintId: `complaint complaints complain compliant complane complent pgr grievance ticket shikayat shikayet sikayat shikait shikayath abhiyog obhijog obhijug abhijog abhijoga abhiyoga takrar fariyad pugar pugaar puhar firyadu phiryadu dooru duru parathi paraathi
    शिकायत शिकायतें कंप्लेंट कम्प्लेंट कंप्लेन तक्रार तक्रारी ફરિયાદ કમ્પ્લેન કંપ્લેન ਸ਼ਿਕਾਇਤ ਕੰਪਲੇਂਟ ਕੰਪਲੇਟ অভিযোগ কমপ্লেন কমপ্লেইন কমপ্লেন্ট কমপ্লেইণ্ট অভিযোগৰ ଅଭିଯୋଗ କମ୍ପ୍ଲେନ ନାଲିଶ புகார் புகாரு கம்ப்ளைன்ட் கம்ப்ளெயின்ட் கம்ப்ளெய்ன்ட் முறைப்பாடு
    కంప్లైంట్ కంప్లెయింట్ ఫిర్యాదు ದೂರು ಕಂಪ್ಲೇಂಟ್ ಕಂಪ್ಲೆಂಟ್ പരാതി കംപ്ലയിന്റ് കംപ്ലൈന്റ് کمپلینٹ شکایت`,
  consumerCode: `consumer connection connections connexion property account meter ws sw pt holding upbhokta grahak khata
    उपभोक्ता कंज्यूमर कनेक्शन संपत्ति सम्पत्ति प्रॉपर्टी खाता मीटर ग्राहक मालमत्ता গ্রাহক কানেকশন কনেকশন সংযোগ হোল্ডিং গ্ৰাহক সংযোগৰ হ’ল্ডিং হল্ডিং ସଂଯୋଗ ଗ୍ରାହକ ହୋଲ୍ଡିଂ କନେକ୍ସନ ગ્રાહક કનેક્શન મિલકત ખાતા ਖਪਤਕਾਰ ਕੁਨੈਕਸ਼ਨ ਜਾਇਦਾਦ ਖਾਤਾ
    நுகர்வோர் இணைப்பு சொத்து கணக்கு மீட்டர் கனெக்ஷன் inaippu sothu కనెక్షన్ వినియోగదారు ఆస్తి ఖాతా మీటర్ ಗ್ರಾಹಕ ಸಂಪರ್ಕ ಖಾತೆ ಆಸ್ತಿ ಕನೆಕ್ಷನ್ ಮೀಟರ್ കണക്ഷൻ ഉപഭോക്തൃ ഉപഭോക്താവ് മീറ്റർ کنکشن صارف جائیداد میٹر`,
  applicationNumber: `application applications ack acknowledgement tl fn bpa aavedan avedan abedon arj arji vinnappam darakhastu darkhast dorkhasto apeksha
    आवेदन एप्लीकेशन एप्लिकेशन अर्ज আবেদন দরখাস্ত অ্যাপ্লিকেশন দৰ্খাস্ত দৰখাস্ত এপ্লিকেচন অৰ্জি ଆବେଦନ ଦରଖାସ୍ତ અરજી એપ્લિકેશન ਅਰਜ਼ੀ ਐਪਲੀਕੇਸ਼ਨ
    விண்ணப்பம் விண்ணப்ப அப்ளிகேஷன் దరఖాస్తు అప్లికేషన్ ಅರ್ಜಿ ಅಪ್ಲಿಕೇಶನ್ അപേക്ഷ ആപ്ലിക്കേഷൻ درخواست`,
  receiptNumber: `receipt reciept recipt rasid raseed rosid pavti rasidhu rasheedu
    रसीद पावती রসিদ রশিদ ৰচিদ ৰছিদ રસીદ પહોંચ ਰਸੀਦ ରସିଦ ரசீது రసీదు రశీదు ರಸೀದಿ ರಶೀದಿ രസീത് رسید`,
};

/** The same, but only where «number» is said too, or the digits begin with a zero as sequences do: «status of 000123». */
export const WEAK_ID_CUES: Readonly<Partial<Record<Field, string>>> = {
  complaintId: `status track tracking token ref reference update progress स्टेटस ट्रैक टोकन স্ট্যাটাস ষ্টেটাছ ସ୍ଥିତି સ્ટેટસ ਸਟੇਟਸ ஸ்டேட்டஸ் స్టేటస్ ಸ್ಟೇಟಸ್ സ്റ്റാറ്റസ് اسٹیٹس`,
  consumerCode: '=k =kno =ca',
  applicationNumber: '=app =appl file',
};
