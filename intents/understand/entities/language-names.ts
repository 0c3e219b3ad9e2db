/** How people name a language, in their own and in others, with the endings that say «in». */
export const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
  en: 'english inglish angrezi angreji इंग्लिश अंग्रेज़ी अंग्रेजी इंग्रजी ஆங்கிலம் ஆங்கிலத்தில் இங்கிலீஷ் இங்கிலீஷ்ல aangilam aangilathil ఇంగ్లీష్ ఇంగ్లీషులో ఆంగ్లం ಇಂಗ್ಲಿಷ್ ಇಂಗ್ಲಿಷ್‌ನಲ್ಲಿ ಆಂಗ್ಲ ഇംഗ്ലീഷ് ഇംഗ്ലീഷിൽ ইংরেজি ইংরেজিতে ইংৰাজী ইংৰাজীত અંગ્રેજી અંગ્રેજીમાં ਅੰਗਰੇਜ਼ੀ ଇଂରାଜୀ ଇଂରାଜୀରେ انگریزی انگلش',
  hi: 'hindi hindhi हिंदी हिन्दी हिंदीत இந்தி இந்தியில் ஹிந்தி ஹிந்தியில் hindiyil hindila హిందీ హిందీలో hindilo ಹಿಂದಿ ಹಿಂದಿಯಲ್ಲಿ ഹിന്ദി ഹിന്ദിയിൽ হিন্দি হিন্দিতে হিন্দী હિન્દી હિંદી હિન્દીમાં ਹਿੰਦੀ ହିନ୍ଦୀ ہندی',
  bn: 'bengali bangla banglay banglae বাংলা বাংলায় বাংলায় বাংলাতে बंगाली बांग्ला பெங்காலி వెంగాలీ బెంగాలీ ಬಂಗಾಳಿ ബംഗാളി বঙালী બંગાળી ਬੰਗਾਲੀ ବଙ୍ଗାଳୀ بنگالی بنگلہ',
  te: 'telugu telugulo తెలుగు తెలుగులో तेलुगु तेलुगू தெலுங்கு தெலுங்கில் telungu ತೆಲುಗು തെലുങ്ക് তেলুগু તેલુગુ ਤੇਲਗੂ ତେଲୁଗୁ تیلگو',
  mr: 'marathi marathit मराठी मराठीत மராத்தி మరాఠీ ಮರಾಠಿ മറാത്തി মারাঠি મરાઠી ਮਰਾਠੀ ମରାଠୀ مراٹھی',
  ta: 'tamil thamizh tamizh tamilil tamilla thamizhil தமிழ் தமிழில் தமிழ்ல तमिल తమిళం తమిళంలో ತಮಿಳು തമിഴ് তামিল તમિલ ਤਮਿਲ ତାମିଲ تمل تامل',
  gu: 'gujarati gujrati gujaratima ગુજરાતી ગુજરાતીમાં गुजराती குஜராத்தி గుజరాతీ ಗುಜರಾತಿ ഗുജറാത്തി গুজরাটি ਗੁਜਰਾਤੀ ଗୁଜରାଟୀ گجراتی',
  kn: 'kannada kannad kannadadalli ಕನ್ನಡ ಕನ್ನಡದಲ್ಲಿ कन्नड़ कन्नड கன்னடம் கன்னடத்தில் కన్నడ കന്നഡ কন্নড় કન્નડ ਕੰਨੜ କନ୍ନଡ کنڑ',
  ml: 'malayalam malayalathil മലയാളം മലയാളത്തിൽ मलयालम மலையாளம் மலையாளத்தில் మలయాళం ಮಲಯಾಳಂ মালয়ালম મલયાલમ ਮਲਿਆਲਮ ମାଲାୟାଲମ ملیالم',
  pa: 'punjabi panjabi ਪੰਜਾਬੀ पंजाबी பஞ்சாபி పంజాబీ ಪಂಜಾಬಿ പഞ്ചാബി পাঞ্জাবি પંજાબી ପଞ୍ଜାବୀ پنجابی',
  or: 'odia oriya odiare ଓଡ଼ିଆ ଓଡ଼ିଆରେ ओड़िया उड़िया ஒடியா ఒడియా ಒಡಿಯಾ ഒഡിയ ওড়িয়া ઓડિયા ਉੜੀਆ اڑیہ',
  as: 'assamese asamiya axomiya oxomiya অসমীয়া অসমীয়া অসমীয়াত असमिया அசாமி అస్సామీ ಅಸ್ಸಾಮಿ ആസാമീസ് অসমিয়া આસામી ਅਸਾਮੀ ଅସମୀୟା آسامی',
  ur: 'urdu اردو उर्दू உருது ఉర్దూ ಉರ್ದು ഉർദു উর্দু ઉર્દૂ ਉਰਦੂ ଉର୍ଦ୍ଦୁ',
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

/** Beside a language's name these say that it is asked for. */
export const LANGUAGE_CUES =
  'in me mein mai main में मे language bhasha bhaasha भाषा மொழி mozhi ভাষা ભાષા ਭਾਸ਼ਾ ଭାଷା భాష basha ಭಾಷೆ ഭാഷ زبان zaban change switch speak talk reply write please baat बात karo करो bolo बोलो likho लिखो badlo बदलो badal बदलें बदल batao बताओ जवाब jawab pesu pesunga பேசு பேசுங்க maattu maathu மாத்து மாற்று மாற்றவும் sollunga சொல்லுங்க matladandi మాట్లాడండి maatadi ಮಾತಾಡಿ parayu പറയൂ bolun বলুন kotha কথা ਵਿੱਚ ਵਿਚ vich ma માં मधे मध्ये میں samjhao समझाओ understand know samajh समझ';
