import { expect, test } from 'vitest';
import { codesInError, codesOf } from './codes.js';

test('knows a code in whatever way it is written', () => {
  for (const text of [
    'E1234',
    'E-1234',
    'What does e-1234 mean?',
    'ERR_1234',
    'Error 1234',
    'error code: 1234',
    'Erreur 1234 :',
    'エラーＥ－１２３４が',
    '(E-1234).',
  ]) {
    expect([text, codesOf(text).has('e1234')]).toEqual([text, true]);
  }
  expect([...codesOf('0x80070005').keys()]).toEqual(['0x80070005']);
  expect([...codesOf('the bank says card_declined').keys()]).toEqual(['carddeclined']);
});

test('takes neither sizes nor dates nor amounts nor everyday names for codes', () => {
  for (const text of [
    'At most 10MB',
    'IPv6 and MP3',
    'Windows 10',
    'covid-19',
    'Pay 1234 euros',
    'A4',
    'E-12345x',
  ]) {
    expect([text, codesOf(text).has('e1234'), codesOf(text).size < 2]).toEqual([text, false, true]);
  }
  expect(codesOf('Windows 10, covid-19, A4, 10MB').size).toBe(0);
  expect(codesOf('Error 12.50').size).toBe(0);
});

test('takes a long number in an error for a code, in any language', () => {
  expect(codesInError('Fehler: 1234').has('e1234')).toBe(true);
  expect(codesInError('Произошла ошибка 1234').has('e1234')).toBe(true);
  for (const text of ['Fehler 12', '1.234,00 Euro', '12345', 'AB-1234', '12-1234-12']) {
    expect([text, codesInError(text).has('e1234')]).toEqual([text, false]);
  }
});
