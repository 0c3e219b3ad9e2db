import { describe, expect, it } from 'vitest';
import { extractEntities } from './index.ts';

const language = (text: string): string | undefined => extractEntities(text, {}).language;

const ASKED: Readonly<Record<string, readonly string[]>> = {
  en: [
    'english', 'in english please', 'please continue in english', 'eng me batao', 'english me likho', 'अंग्रेजी में', 'इंग्लिश में बोलिए', 'ইংরেজিতে বলুন', 'ইংৰাজীত কওক', 'ଇଂରାଜୀରେ କୁହନ୍ତୁ', 'इंग्रजीत सांगा', 'અંગ્રેજીમાં કહો', 'ਅੰਗਰੇਜ਼ੀ ਵਿੱਚ ਦੱਸੋ',
    'ஆங்கிலத்தில் சொல்லுங்க', 'இங்கிலீஷ்ல சொல்லுங்க', 'ఇంగ్లీషులో చెప్పండి', 'ఆంగ్లంలో', 'ಇಂಗ್ಲಿಷ್‌ನಲ್ಲಿ ಹೇಳಿ', 'ಇಂಗ್ಲೀಷಲ್ಲಿ ಹೇಳಿ', 'ഇംഗ്ലീഷിൽ പറയൂ', 'انگریزی میں', 'انگلش میں بتائیں', 'english la pesunga', 'english lo cheppandi', 'englishnalli heli', 'englishil parayu',
    'ingreji te bolun', 'switch to english', 'can you speak english', 'i dont know hindi, english please',
  ],
  hi: [
    'hindi', 'hindi me bolo', 'hindi mein jawab do', 'हिंदी', 'हिंदी में बात करें', 'हिन्दी में समझाओ', 'मुझसे हिंदी में बात करो', 'হিন্দিতে বলুন', 'হিন্দীত কওক', 'ହିନ୍ଦୀରେ କୁହନ୍ତୁ', 'हिंदीत बोला', 'हिंदीमध्ये सांगा', 'હિન્દીમાં કહો', 'હિંદીમાં વાત કરો', 'ਹਿੰਦੀ ਵਿੱਚ ਗੱਲ ਕਰੋ',
    'இந்தியில் பேசுங்க', 'ஹிந்தில சொல்லுங்க', 'హిందీలో మాట్లాడండి', 'ಹಿಂದಿಯಲ್ಲಿ ಹೇಳಿ', 'ഹിന്ദിയിൽ പറയൂ', 'ہندی میں بات کریں', 'hindi la sollunga', 'hindi lo cheppu', 'hindiyalli heli', 'hindiyil parayu', 'hindi te bolo', 'hindi re kuha',
  ],
  bn: ['bangla te bolo', 'bangla', 'বাংলায় কথা বলুন', 'বাংলাতে লিখুন', 'বাংলা ভাষায়', 'bengali please', 'banglay bolun', 'बांग्ला में बोलो', 'बंगाली में', 'ବଙ୍ଗଳାରେ କୁହନ୍ତୁ', 'বাংলাত কওক', 'বঙালীত কওক', 'reply in bangla', 'amar sathe banglay kotha bolun', 'بنگلہ میں'],
  as: ['অসমীয়াত কওক', 'asomiyat kua', 'asomiya', 'axomiyat kobo', 'অসমীয়া ভাষাত', 'assamese please', 'অসমীয়াতে লিখক', 'असमिया में बोलो', 'অসমিয়ায় বলুন', 'oxomiyat', 'change to assamese', 'asamiya re kuha'],
  or: ['odia re kuha', 'odia', 'ଓଡ଼ିଆରେ କୁହନ୍ତୁ', 'ଓଡ଼ିଆ ଭାଷାରେ', 'odiare kuhantu', 'oriya please', 'ଓଡିଆରେ କଥା ହୁଅନ୍ତୁ', 'ओड़िया में बोलो', 'उड़िया में', 'ওড়িয়াতে বলুন', 'odia bhasare', 'ଓଡ଼ିଆରେ', 'odiyare', 'odia language'],
  mr: ['marathi', 'मराठीत सांगा', 'मराठी मध्ये बोला', 'मराठीमध्ये सांगा', 'marathit bola', 'marathi madhe sanga', 'marathi me', 'मराठी में बात करो', 'મરાઠીમાં', 'మరాఠీలో', 'ಮರಾಠಿಯಲ್ಲಿ ಹೇಳಿ', 'मराठी भाषा', 'marathi please', 'மராத்தியில்', 'مراٹھی میں'],
  gu: ['gujarati', 'ગુજરાતીમાં વાત કરો', 'ગુજરાતી માં કહો', 'gujarati ma bolo', 'gujaratima kaho', 'gujrati', 'गुजराती में', 'गुजरातीत', 'ગુજરાતીમાં લખો', 'reply in gujarati', 'گجراتی میں', 'குஜராத்தியில்'],
  pa: ['punjabi', 'ਪੰਜਾਬੀ ਵਿੱਚ ਗੱਲ ਕਰੋ', 'ਪੰਜਾਬੀ ਚ ਦੱਸੋ', 'punjabi vich dasso', 'panjabi ch gal karo', 'पंजाबी में बात करो', 'punjabi me likho', 'ਪੰਜਾਬੀ', 'ਪੰਜਾਬੀ ਵਿਚ', 'پنجابی میں', 'punjabi please', 'speak in punjabi'],
  ta: ['tamil', 'தமிழ்ல பேசுங்க', 'தமிழில் சொல்லுங்கள்', 'தமிழ்', 'tamil la sollunga', 'tamilla pesunga', 'tamizhil', 'thamizhla', 'तमिल में', 'తమిళంలో చెప్పండి', 'ತಮಿಳಿನಲ್ಲಿ ಹೇಳಿ', 'ತಮಿಳಲ್ಲಿ', 'തമിഴിൽ പറയൂ', 'தமிழ் மொழி', 'tamil please', 'தமிழுக்கு மாத்துங்க', 'tamilalli'],
  te: ['telugu', 'తెలుగులో చెప్పండి', 'తెలుగు లో మాట్లాడండి', 'తెలుగు', 'telugulo cheppandi', 'telugu lo matladandi', 'तेलुगु में', 'தெலுங்கில் சொல்லுங்க', 'தெலுங்குல', 'ತೆಲುಗಿನಲ್ಲಿ ಹೇಳಿ', 'ತೆಲುಗಲ್ಲಿ', 'തെലുങ്കിൽ', 'తెలుగు భాష', 'telugu please', 'తెలుగులోకి మార్చండి'],
  kn: ['kannada', 'ಕನ್ನಡದಲ್ಲಿ ಹೇಳಿ', 'ಕನ್ನಡ', 'ಕನ್ನಡದಾಗ ಹೇಳ್ರಿ', 'kannadadalli heli', 'kannada dalli matadi', 'kannadadaga heli', 'कन्नड़ में', 'கன்னடத்தில் பேசுங்க', 'కన్నడలో చెప్పండి', 'കന്നഡയിൽ', 'ಕನ್ನಡ ಭಾಷೆ', 'kannada please', 'ಕನ್ನಡಕ್ಕೆ ಬದಲಿಸಿ', 'kannada alli helri'],
  ml: ['malayalam', 'മലയാളത്തിൽ പറയൂ', 'മലയാളം', 'malayalathil parayu', 'malayalam thil parayamo', 'मलयालम में', 'மலையாளத்தில்', 'మలయాళంలో', 'ಮಲಯಾಳಂನಲ್ಲಿ', 'മലയാളം ഭാഷ', 'malayalam please', 'മലയാളത്തിലേക്ക് മാറ്റൂ'],
  ur: ['urdu', 'اردو میں', 'اردو میں بات کریں', 'اردو', 'urdu me batao', 'urdu mein', 'उर्दू में', 'اُردو میں لکھیں', 'উর্দুতে বলুন', 'ఉర్దూలో', 'ಉರ್ದುವಿನಲ್ಲಿ', 'urdu please', 'اردو زبان'],
}; // prettier-ignore

describe.each(Object.entries(ASKED))('asked for: %s', (code, texts) => {
  it.each(texts)('%s', (text) => {
    expect(language(text)).toBe(code);
  });
});

describe('no language is asked for', () => {
  it.each([
    'bengali market', 'urdu bazaar', 'bengali market me kachra', 'telugu colony lo light ledu', 'tamil sangam road', 'kannada sangha hattira', 'marathi shala ke paas', 'बंगाली कॉलोनी में पानी नहीं', 'पंजाबी बाग में लाइट नहीं', 'punjabi bagh', 'english medium school ke paas naali',
    'উর্দু বাজারে আলো নেই', 'bengali para te alo nei', 'gujarati samaj ni pase', 'sindhi colony me kachra', 'नेपाली मंदिर के पास', 'hindi bhavan ke samne pani', 'தமிழ் நாடு', 'கன்னட சங்கம் பக்கத்தில குப்பை', 'ಕನ್ನಡ ಶಾಲೆ ಹತ್ತಿರ ಕಸ',
    'change language', 'भाषा बदलो', 'মোৰ ঘৰ', 'light nahi hai', 'engine oil on road', 'odisha', 'asia',
  ])('in «%s»', (text) => {
    expect(language(text)).toBeUndefined();
  });
}); // prettier-ignore
