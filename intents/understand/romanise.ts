/** Consonants in the order in which all nine Brahmic blocks have them, from offset 0x15. */
const CONSONANTS =
  'k kh g gh n ch chh j jh n t th d dh n t th d dh n n p ph b bh m y r r l l zh v sh sh s h'.split(' ');
const INDEPENDENT: Readonly<Record<number, string>> = {
  0x05: 'a', 0x06: 'aa', 0x07: 'i', 0x08: 'ii', 0x09: 'u', 0x0a: 'uu', 0x0b: 'ri', 0x0c: 'l', 0x0d: 'e',
  0x0e: 'e', 0x0f: 'e', 0x10: 'ai', 0x11: 'o', 0x12: 'o', 0x13: 'o', 0x14: 'au', 0x60: 'ri',
}; // prettier-ignore
const SIGNS: Readonly<Record<number, string>> = {
  0x3e: 'aa', 0x3f: 'i', 0x40: 'ii', 0x41: 'u', 0x42: 'uu', 0x43: 'ri', 0x44: 'ri', 0x45: 'e', 0x46: 'e',
  0x47: 'e', 0x48: 'ai', 0x49: 'o', 0x4a: 'o', 0x4b: 'o', 0x4c: 'au', 0x57: 'au',
}; // prettier-ignore
/** Letters with a dot below, where they stay two code points after NFC. */
const DOTTED: Readonly<Record<string, string>> = {
  k: 'k',
  kh: 'kh',
  g: 'g',
  j: 'z',
  d: 'r',
  dh: 'rh',
  ph: 'f',
  y: 'y',
  s: 'sh',
  l: 'l',
};
const PRECOMPOSED: Readonly<Record<number, string>> = {
  0x58: 'k', 0x59: 'kh', 0x5a: 'g', 0x5b: 'z', 0x5c: 'r', 0x5d: 'rh', 0x5e: 'f', 0x5f: 'y',
}; // prettier-ignore

const VIRAMA = 0x4d;
const NUKTA = 0x3c;
const NASAL: ReadonlySet<number> = new Set([0x01, 0x02]);
const GURMUKHI_TIPPI = 0x70;
const GURMUKHI_ADDAK = 0x71;
const FIRST_BLOCK = 0x900;
const BLOCK = 0x80;
const LAST_BLOCK = 0xd00;

interface ScriptRules {
  /** The inherent vowel is dropped at the end of a word. */
  readonly dropsFinal: boolean;
  /** …and inside it, between syllables. */
  readonly dropsInner: boolean;
  readonly inherent: string;
  /** One sign stands for voiced and unvoiced sounds. */
  readonly tamil?: boolean;
}

const RULES: Readonly<Record<number, ScriptRules>> = {
  0x900: { dropsFinal: true, dropsInner: true, inherent: 'a' },
  0x980: { dropsFinal: true, dropsInner: false, inherent: 'o' },
  0xa00: { dropsFinal: true, dropsInner: true, inherent: 'a' },
  0xa80: { dropsFinal: true, dropsInner: true, inherent: 'a' },
  0xb00: { dropsFinal: false, dropsInner: false, inherent: 'a' },
  0xb80: { dropsFinal: false, dropsInner: false, inherent: 'a', tamil: true },
  0xc00: { dropsFinal: false, dropsInner: false, inherent: 'a' },
  0xc80: { dropsFinal: false, dropsInner: false, inherent: 'a' },
  0xd00: { dropsFinal: false, dropsInner: false, inherent: 'a' },
};

/** Perso-Arabic as Urdu, Sindhi and Kashmiri write it; short vowels are not written and cannot be known. */
const ARABIC: Readonly<Record<string, string>> = {
  ا: 'a', آ: 'aa', ب: 'b', پ: 'p', ت: 't', ٹ: 't', ث: 's', ج: 'j', چ: 'ch', ح: 'h', خ: 'kh', د: 'd', ڈ: 'd',
  ذ: 'z', ر: 'r', ڑ: 'r', ز: 'z', ژ: 'z', س: 's', ش: 'sh', ص: 's', ض: 'z', ط: 't', ظ: 'z', ع: 'a', غ: 'g',
  ف: 'f', ق: 'k', ک: 'k', گ: 'g', ل: 'l', م: 'm', ن: 'n', ں: 'n', و: 'o', ہ: 'h', ھ: 'h', ء: '', ی: 'i',
  ے: 'e', ئ: 'i', ؤ: 'o', ۃ: 't', ٻ: 'b', ڀ: 'bh', ٺ: 'th', ٽ: 't', ٿ: 'th', ڃ: 'n', ڄ: 'j', ڇ: 'ch',
  ڊ: 'd', ڌ: 'dh', ڍ: 'dh', ڏ: 'd', ڙ: 'r', ڦ: 'ph', ڪ: 'k', ڳ: 'g', ڱ: 'n', ڻ: 'n', '\u064e': 'a', '\u0650': 'i', '\u064f': 'u',
}; // prettier-ignore

/** Latin letters for a word of any Indian script, near to how people type it on a phone; others pass unchanged. */
export function romanise(word: string): string {
  const codes = [...word.normalize('NFC')];
  let out = '';
  for (let at = 0; at < codes.length;) {
    const block = blockOf(codes[at]);
    if (block === undefined) {
      out += ARABIC[codes[at] ?? ''] ?? codes[at];
      at += 1;
      continue;
    }
    const end = endOfRun(codes, at, block);
    out += romaniseRun(
      codes.slice(at, end).map((each) => (each.codePointAt(0) ?? 0) - block),
      RULES[block] as ScriptRules,
    );
    at = end;
  }
  return out;
}

function blockOf(letter: string | undefined): number | undefined {
  const code = letter?.codePointAt(0) ?? 0;
  if (code < FIRST_BLOCK || code >= LAST_BLOCK + BLOCK) return undefined;
  return FIRST_BLOCK + Math.floor((code - FIRST_BLOCK) / BLOCK) * BLOCK;
}

function endOfRun(codes: readonly string[], from: number, block: number): number {
  let end = from;
  while (end < codes.length && blockOf(codes[end]) === block) end += 1;
  return end;
}

/** A syllable's consonant with the vowel that follows it; `inherent` where none is written. */
interface Sound {
  consonant: string;
  vowel: string;
  inherent: boolean;
  isNasal?: true;
}

function romaniseRun(offsets: readonly number[], rules: ScriptRules): string {
  const sounds = soundsOf(offsets, rules);
  if (rules.inherent === 'o' && offsets.some((offset) => ASSAMESE_ONLY.has(offset))) hiss(sounds);
  dropSchwas(sounds, rules);
  const text = sounds.map(({ consonant, vowel }) => consonant + vowel).join('');
  return rules.tamil ? voiceTamil(text) : text;
}

function soundsOf(offsets: readonly number[], rules: ScriptRules): Sound[] {
  const sounds: Sound[] = [];
  for (const [index, offset] of offsets.entries()) {
    const last = sounds.at(-1);
    const consonant =
      PRECOMPOSED[offset] ?? (offset >= 0x15 && offset <= 0x39 ? CONSONANTS[offset - 0x15] : undefined);
    if (consonant !== undefined) sounds.push({ consonant, vowel: rules.inherent, inherent: true });
    else if (INDEPENDENT[offset] !== undefined)
      sounds.push({ consonant: '', vowel: INDEPENDENT[offset], inherent: false });
    else if (SIGNS[offset] !== undefined && last)
      Object.assign(last, { vowel: SIGNS[offset], inherent: false });
    else if (offset === VIRAMA && last) Object.assign(last, { vowel: '', inherent: false });
    else if (offset === NUKTA && last) last.consonant = DOTTED[last.consonant] ?? last.consonant;
    else if (NASAL.has(offset) || (offset === GURMUKHI_TIPPI && rules.inherent !== 'o'))
      sounds.push({ consonant: 'n', vowel: '', inherent: false, isNasal: true });
    else if (offset >= 0x7a && offset <= 0x7f)
      sounds.push({ consonant: CHILLU[offset] ?? 'n', vowel: '', inherent: false });
    else if (offset === 0x4e) sounds.push({ consonant: 't', vowel: '', inherent: false });
    else if (offset >= 0x66 && offset <= 0x6f)
      sounds.push({ consonant: String(offset - 0x66), vowel: '', inherent: false });
    else if (offset === 0x70 || offset === 0x71) sounds.push(assamese(offset, rules, offsets[index + 1]));
  }
  return sounds;
}

/** Malayalam letters that carry no vowel. */
const CHILLU: Readonly<Record<number, string>> = {
  0x7a: 'n',
  0x7b: 'n',
  0x7c: 'r',
  0x7d: 'l',
  0x7e: 'l',
  0x7f: 'k',
};

const ASSAMESE_ONLY: ReadonlySet<number> = new Set([0x70, 0x71]);

/** চ and ছ are s to the Assamese, who type them so; a word is known for theirs by its ৰ or ৱ. */
function hiss(sounds: readonly Sound[]): void {
  for (const sound of sounds) if (sound.consonant.startsWith('ch')) sound.consonant = 's';
}

/** ৰ and ৱ of Assamese stand where Gurmukhi has its tippi and addak. */
function assamese(offset: number, rules: ScriptRules, next: number | undefined): Sound {
  if (rules.inherent === 'o') return { consonant: offset === 0x70 ? 'r' : 'v', vowel: 'o', inherent: true };
  const doubled = offset === GURMUKHI_ADDAK && next !== undefined ? CONSONANTS[next - 0x15] : undefined;
  return { consonant: doubled?.[0] ?? 'n', vowel: '', inherent: false };
}

/** नमक is «namak», not «namaka»; गरमी is «garmi»: the inherent vowel goes at the end, and between two full syllables. */
function dropSchwas(sounds: Sound[], { dropsFinal, dropsInner }: ScriptRules): void {
  const last = sounds.length - 1;
  if (dropsFinal && last > 0 && sounds[last]?.inherent) silence(sounds[last]);
  if (!dropsInner) return;
  for (let at = last - 1; at > 0; at -= 1) {
    const [here, after] = [sounds[at], sounds[at + 1]];
    // A nasal sign belongs to the vowel before it: मांगता is «mangta». Before h the vowel is heard: दोपहर is «dopahar».
    const before = sounds[at - 1]?.isNasal ? sounds[at - 2] : sounds[at - 1];
    const isHeard = after?.consonant.startsWith('h') ?? true;
    if (here?.inherent && before?.vowel && after?.vowel && after.consonant && !isHeard) silence(here);
  }
}

function silence(sound: Sound | undefined): void {
  if (sound) sound.vowel = '';
}

/** Tamil writes one letter for k/g, c/s/j, t/d, p/b: between vowels and after nasals people type the voiced one. */
function voiceTamil(text: string): string {
  return text
    .replace(/(?<=[aeiou])k(?=[aeiou])/g, 'g')
    .replace(/(?<=[aeiou])t(?=[aeiou])/g, 'd')
    .replace(/(?<=[aeiou])p(?=[aeiou])/g, 'b')
    .replace(/(?<=n)k/g, 'g')
    .replace(/(?<=n)t/g, 'd')
    .replace(/(?<=m)p/g, 'b')
    .replace(/(?<=n)ch/g, 'j')
    .replace(/^ch|(?<=[aeiou])ch(?=[aeiou])/g, 's')
    .replace(/ndr/g, 'nr');
}
