import { expect, test } from 'vitest';
import { addressOf, bareDoi, identifierFault } from '#shared/sources/check-identifier.ts';

test.each([
  ['DOI', '10.1080/14683849.2019.1567421', null],
  ['DOI', 'https://doi.org/10.1000/xyz(1)', null],
  ['DOI', 'doi: 10.1000/182', null],
  ['DOI', '1080/1468', 'doi'],
  ['DOI', '10.1000 / 182', 'doi'],
  ['ISBN', '978-0-19-852663-6', null],
  ['ISBN', '0-306-40615-2', null],
  ['ISBN', '080442957X', null],
  ['ISBN', '978-0-19-852663-7', 'isbn'],
  ['ISBN', '978-0-19', 'isbn-length'],
  ['ISBN', '9780198526636 (hbk), 978-0-19-852663-7 (pbk)', null],
  ['ISSN', '0378-5955', null],
  ['ISSN', '2434-561x', null],
  ['ISSN', '03785955; 2434-561X', null],
  ['ISSN', '0378-5956', 'issn'],
  ['ISSN', '378-595', 'issn'],
  ['URL', 'https://www.iai.it/it/pubblicazioni', null],
  ['URL', 'ftp://example.org/a', null],
  ['URL', 'www.iai.it', 'url'],
  ['URL', 'https:// iai.it', 'url'],
  ['PMID', '12345678', null],
  ['PMCID', '12345678', 'number'],
  ['volume', 'anything', null],
  ['ISBN', ' ', null],
])('%s “%s”: %s', (variable, value, fault) => {
  expect(identifierFault(variable, value)).toBe(fault);
});

test('a DOI and an address are opened, all else is not', () => {
  expect(bareDoi('http://dx.doi.org/10.1000/182')).toBe('10.1000/182');
  expect(addressOf('DOI', 'doi:10.1000/a<b>')).toBe('https://doi.org/10.1000/a%3Cb%3E');
  expect(addressOf('URL', 'https://iai.it/a')).toBe('https://iai.it/a');
  expect(addressOf('URL', 'javascript:alert(1)')).toBe(null);
  expect(addressOf('URL', 'ftp://example.org')).toBe(null);
  expect(addressOf('ISBN', '978-0-19-852663-6')).toBe(null);
  expect(addressOf('URL', '')).toBe(null);
});
