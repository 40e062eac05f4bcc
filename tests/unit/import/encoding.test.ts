import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../electron/import/encoding.ts';

/** A text in an older encoding: each character's byte is found by asking the decoder for all of them. */
const encode = (text: string, encoding: string): Uint8Array => {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte]),
  );
  return new Uint8Array(
    [...text].map((character) => {
      const byte = bytes.get(character);
      if (byte === undefined) throw new Error(`${encoding} has no ${character}`);
      return byte;
    }),
  );
};

const samples = {
  Italian: 'La città di Forlì è più antica; perché no? Così fu – “davvero” – l’Università.',
  French: 'Élysée, où règne l’État: façade, œuvre, naïf, forêt, Noël.',
  German: 'Die Außenpolitik der Länder für Österreich, Übung und Größe.',
  Spanish: '¿Qué política exterior? Año, señor, Cataluña, camión.',
  Portuguese: 'As relações exteriores, decisões e ações, São Paulo, João.',
  Danish: 'Forsvar på Færøerne, København, Århus, blå bølge.',
  Turkish: 'Kirişçi, Erdoğan, Aydın-Düzgit: dış politikası, İstanbul, Şanlıurfa, Çağaptay.',
  Polish: 'Wałęsa, Łódź, żółty, święto, ćwierć, książka, sześć.',
  Czech: 'Příliš žluťoučký kůň, české řeky, město, důležité.',
  Croatian: 'Vučić, Đinđić i Račan: vanjska politika, kuća, čovjek, šuma.',
  Hungarian: 'Győr, erő, gyűlés, tűz, külügy, Orbán, nő.',
  Russian: 'Внешняя политика России: обзор',
} as const;

describe('a text that is not Unicode is read in the encoding it was written in', () => {
  test.each([
    ['Italian', 'windows-1252'],
    ['French', 'windows-1252'],
    ['German', 'windows-1252'],
    ['Spanish', 'windows-1252'],
    ['Portuguese', 'windows-1252'],
    ['Danish', 'windows-1252'],
    ['Turkish', 'windows-1254'],
    ['Polish', 'windows-1250'],
    ['Czech', 'windows-1250'],
    ['Croatian', 'windows-1250'],
    ['Hungarian', 'windows-1250'],
    ['Russian', 'windows-1251'],
    ['Italian', 'macintosh'],
    ['French', 'macintosh'],
    ['German', 'macintosh'],
    ['Spanish', 'macintosh'],
  ] as const)('%s in %s', (language, encoding) => {
    const text = `@book{key, title = {${samples[language]}}}\n`;
    expect(decodeText(encode(text, encoding))).toBe(text);
  });

  test('names of several countries in one list', () => {
    const text = 'Kirişçi, Kemal\nGarcía, José\nMüller, Jürgen\nErdoğan, Recep\nBoğaziçi Üniversitesi\n';
    expect(decodeText(encode(text, 'windows-1254'))).toBe(text);
  });

  test.each([
    ['<?xml version="1.0" encoding="ISO-8859-2"?><a>Ĺ</a>', 'iso-8859-2'],
    ['% Encoding: Cp1250\n@book{a, title={Ł}}', 'windows-1250'],
    ['% This file was created with JabRef\n% Encoding: MacRoman\n@book{a, title={é}}', 'macintosh'],
  ])('and what a file says of itself counts: %s', (text, encoding) => {
    expect(decodeText(encode(text, encoding))).toBe(text);
  });
});

test('UTF-8 with a broken byte is still UTF-8', () => {
  const bytes = [...Buffer.from('Kirişçi, Erdoğan, Düzgit, perché – “sì”. '.repeat(5)), 0xc5];
  expect(decodeText(new Uint8Array(bytes))).toContain('Kirişçi, Erdoğan, Düzgit, perché – “sì”.');
});
