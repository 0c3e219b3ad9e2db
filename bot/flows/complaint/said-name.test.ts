import { describe, expect, test } from 'vitest';
import { saidName } from './said-name.ts';

describe('a name is taken out of the words around it', () => {
  test.each([
    ['Ravi Menon', 'Ravi Menon'],
    ['  ravi   menon. ', 'ravi menon'],
    ['My name is Ravi Menon.', 'Ravi Menon'],
    ['I am Ravi', 'Ravi'],
    ['mera naam Ramesh Kumar hai', 'Ramesh Kumar'],
    ['मेरा नाम रमेश कुमार है', 'रमेश कुमार'],
    ['मैं रमेश हूँ', 'रमेश'],
    ['main Ramesh hoon', 'Ramesh'],
    ['naam: Ramesh', 'Ramesh'],
    ['Nam Dev', 'Nam Dev'],
    ['en peyar Murugan', 'Murugan'],
    ['என் பெயர் முருகன்', 'முருகன்'],
    ['என்னோட பேரு முருகன்', 'முருகன்'],
    ['माझे नाव संतोष आहे', 'संतोष'],
    ['আমার নাম রহিম', 'রহিম'],
    ['నా పేరు రవి', 'రవి'],
    ['ਮੇਰਾ ਨਾਮ ਗੁਰਪ੍ਰੀਤ ਹੈ', 'ਗੁਰਪ੍ਰੀਤ'],
  ])('«%s»', (text, name) => {
    expect(saidName(text)).toMatchObject({ name, isSentence: false });
  });

  test.each(['mera naam Ramesh hai', 'my name is Bill Gates'])('«%s» says that it is a name', (text) => {
    expect(saidName(text).isSaid).toBe(true);
  });
});

describe('a sentence is nobody’s name', () => {
  test.each([
    'why do you need it',
    'mujhe naam nahi dena',
    'मुझे नाम नहीं देना',
    'naam kyon chahiye',
    'mera naam kya hai',
    'பெயர் சொல்ல மாட்டேன்',
    'Ravi?',
    "I don't want to",
  ])('«%s»', (text) => {
    expect(saidName(text)).toMatchObject({ isSentence: true, isSaid: false });
  });

  test.each(['Asha Verma', 'Imran Khan', 'S. Ramanathan', 'Mary D’Souza', 'அ. நாகராஜன்'])(
    'but «%s» is somebody',
    (text) => {
      expect(saidName(text).isSentence).toBe(false);
    },
  );
});
