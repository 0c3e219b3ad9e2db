import { fold, type Fold } from './fold.ts';

/** What makes key A of a word in Latin letters, in this order. */
export const FOLDS: readonly Fold[] = [
  fold('*', /[^\p{L}\p{N}]+/gu, ''),
  fold('zh', /zh/g, 'l'),
  fold('x|ksh', /ksh|x/g, 'ks'),
  fold('2ch', /c+ch/g, 'ch'),
  fold('ck', /ck/g, 'k'),
  fold('ce|ci|cy', /c(?=[eiy])/g, 's'),
  fold('c', /c(?!h)/g, 'k'),
  fold('ch', /tch|chh|ch/g, 'c'),
  fold('sh', /sh/g, 's'),
  fold('ph', /ph/g, 'f'),
  fold('th', /th/g, 't'),
  fold('dh', /dh/g, 'd'),
  fold('kh|gh|bh|jh', /([kgbj])h/g, '$1'),
  fold('w', /w/g, 'v'),
  fold('z', /z/g, 'j'),
  fold('q', /q/g, 'k'),
  fold('2a', /a{2,}/g, 'a'),
  fold('2|iy', /ee+|i{2,}|iy/g, 'i'),
  fold('2', /oo+|u{2,}/g, 'u'),
  fold('ai|ay', /a[iy](?![aeiou])/g, 'e'),
  fold('au|av', /a[uv](?![aeiou])/g, 'o'),
  fold('m', /m(?=[^aeioumpbfvy])/g, 'n'),
  fold('2', /(.)\1+/g, '$1'),
];
