import { expect, test } from 'vitest';
import { type MediaType, mediaTypes } from '#shared/contract/attachments.ts';
import { fail, ok } from '#shared/result.ts';
import { attachmentAnswer } from '../../../electron/host/browser/attachment-answer.ts';
import { hostileNames } from '../../fixtures/attachments/hostile-names.ts';

const headersOf = async (name: string, mediaType: MediaType) => {
  const answer = await attachmentAnswer('x', async () => ok({ name, mediaType, base64: btoa('bytes') }));
  return answer!.headers;
};

test.each(hostileNames)('%j names a file and nothing else in a header', async (name) => {
  const { 'Content-Disposition': header = '' } = await headersOf(name, 'application/octet-stream');
  const [, plain = '', full = ''] =
    /^attachment; filename="([A-Za-z0-9 ._()-]+)"; filename\*=UTF-8''((?:[A-Za-z0-9._~-]|%[0-9A-F]{2})+)$/.exec(
      header,
    ) ?? [];
  expect(plain).not.toBe('');
  expect(decodeURIComponent(full)).not.toMatch(/[/\\\p{Cc}\p{Cf}]|^\./u);
  expect(() => new Headers({ 'Content-Disposition': header })).not.toThrow();
});

test.each(mediaTypes)('%s is shown only where nothing of it can run', async (type) => {
  const headers = await headersOf('a', type);
  const isSaved = type === 'text/html' || type === 'application/octet-stream';
  expect(headers['Content-Disposition']?.startsWith(isSaved ? 'attachment;' : 'inline;')).toBe(true);
  const policy = headers['Content-Security-Policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('script');
  expect(policy.startsWith('sandbox;')).toBe(type !== 'application/pdf');
});

test('what the library has no more is not there', async () => {
  expect(await attachmentAnswer('x', async () => fail('not-found', 'no'))).toBeNull();
});
