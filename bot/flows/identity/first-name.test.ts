import { expect, test } from 'vitest';
import { firstName } from './first-name.ts';

test.each([
  ['Asha', 'Asha'],
  ['Asha Devi Verma', 'Asha'],
  ['Smt. Asha Verma', 'Asha'],
  ['SHRI Ravi Kumar', 'Ravi'],
  ['S. Ravi', 'Ravi'],
  ['K.S.Ravi Shankar', 'Ravi'],
  ['कि. आशा', 'आशा'],
  ['श्रीमती आशा देवी', 'आशा'],
  ['செ. முருகன்', 'முருகன்'],
  ['S', 'S'],
])('%s is called %s', (name, called) => expect(firstName(name)).toBe(called));
