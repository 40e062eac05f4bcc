import { describe, expect, test } from 'vitest';
import { safeName } from '#shared/attachments/safe-name.ts';
import { hostileNames } from '../../fixtures/attachments/hostile-names.ts';

test.each([
  ['Report 2024.pdf', 'Report 2024.pdf'],
  ['Città di porto – “bozza”.pdf', 'Città di porto – “bozza”.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\a\\b.txt', 'b.txt'],
  ['.profile', 'profile'],
  ['', 'file'],
  ['...', 'file'],
  ['\u202e', 'file'],
  ['a\r\nSet-Cookie: b', 'a Set-Cookie: b'],
  ['invoice\u202efdp.exe', 'invoice fdp.exe'],
])('%j is shown as %j', (given, shown) => {
  expect(safeName(given)).toBe(shown);
});

describe('whatever is given', () => {
  test.each(hostileNames)('%j', (given) => {
    const name = safeName(given);
    expect(name).not.toMatch(/[/\\]|^\.|[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
    expect([...name].length).toBeLessThanOrEqual(200);
    expect(name).not.toBe('');
    expect(safeName(name)).toBe(name);
  });

  test('a long name keeps its ending', () => {
    expect(safeName(`${'x'.repeat(300)}.pdf`)).toMatch(/^x{196}\.pdf$/);
  });
});
