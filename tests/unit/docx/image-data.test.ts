import { describe, expect, test } from 'vitest';
import { noPictures, pictureAddress } from '#shared/pictures/picture-address.ts';
import { pictureFacts } from '#shared/pictures/picture-kind.ts';
import { inEnglish, say } from '#shared/reports/said.ts';
import { pictureOf } from '../../../electron/export/docx/image-data.ts';
import { dataAddress, gifBytes, jpegHead, pngBytes } from '../../fixtures/docx/pictures.ts';

describe('a picture', () => {
  test.each([
    ['png', pngBytes(30, 20), 30, 20],
    ['gif', gifBytes(), 1, 1],
    ['jpg', jpegHead(), 640, 480],
  ] as const)('of type %s tells its size', (type, bytes, width, height) => {
    expect(pictureFacts(bytes)).toMatchObject({ type, width, height });
  });

  test('is found by its address', () => {
    const bytes = pngBytes(3, 2);
    const address = pictureAddress('a'.repeat(64));
    expect(pictureOf(address, (asked) => (asked === address ? bytes : null))).toMatchObject({ bytes });
  });

  test('is what its bytes say, not what its address says', () => {
    expect(pictureOf(dataAddress('jpeg', pngBytes(3, 2)), noPictures)).toMatchObject({
      type: 'png',
      width: 3,
    });
  });

  test.each([
    ['', /no image yet/],
    ['pictures/a.png', /does not contain/],
    [pictureAddress('0'.repeat(64)), /not in the library/],
    ['https://example.org/a.png', /does not contain/],
    ['data:image/svg+xml;base64,PHN2Zy8+', /SVG/],
    ['data:image/png,plain', /can’t show/],
    ['data:image/png;base64,', /damaged/],
    ['data:image/png;base64,AAAA', /damaged/],
  ])('that is none (%s) says why', (src, reason) => {
    const result = pictureOf(src, noPictures);
    expect('reason' in result ? inEnglish(say(result.reason)) : '').toMatch(reason);
  });

  test('cut off anywhere never breaks the reader', () => {
    for (const bytes of [pngBytes(3, 2), gifBytes(), jpegHead()])
      for (let length = 0; length < Math.min(bytes.length, 60); length++)
        expect(() => pictureFacts(bytes.subarray(0, length))).not.toThrow();
  });
});
