import PostalMime from 'postal-mime';
import { say, sayOf } from '../../../shared/reports/said.ts';
import { IbidError } from '../../../shared/result.ts';

export type SavedPage = { html: string; url: string | null; subject: string | null; saved: Date | null };

const latin1 = new TextDecoder('latin1');
/** The head of a message ends early; what is longer is none. */
const longestHead = 200_000;

const header = (head: string, name: string): string | null => {
  const unfolded = head.replace(/\r?\n[ \t]+/g, ' ');
  return new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(unfolded)?.[1]?.trim() ?? null;
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * The page in an MHTML file: the part that its head names, else the first of HTML. Its pictures, frames and styles
 * are other parts and are left where they are.
 * @throws IbidError 'bad-file' where it holds no page
 */
export const readMhtml = async (bytes: Uint8Array, name: string): Promise<SavedPage> => {
  const broken = (): IbidError => new IbidError('bad-file', sayOf(name, say('capture-no-page')));
  const start = latin1.decode(bytes.subarray(0, longestHead));
  const end = /\r?\n\r?\n/.exec(start);
  const head = end ? start.slice(0, end.index) : start;
  const type = header(head, 'content-type') ?? '';
  const boundary = /boundary="?([^";]{1,200})"?/i.exec(type)?.[1];
  if (boundary === undefined) throw broken();
  const whole = latin1.decode(bytes);
  const parts = whole.split(new RegExp(`^--${escaped(boundary)}(?:--)?[ \\t]*\\r?$`, 'm')).slice(1, 2000);
  const wanted = /start="?<?([^">;]{1,300})>?"?/i.exec(type)?.[1];
  const headOf = (part: string): string => part.slice(0, 20_000).split(/\r?\n\r?\n/, 1)[0] ?? '';
  // A part begins behind the line end of its boundary.
  const pages = parts
    .map((part) => part.replace(/^\r?\n/, ''))
    .filter((part) => /text\/html|application\/xhtml/i.test(header(headOf(part), 'content-type') ?? ''));
  const page =
    pages.find(
      (part) => wanted !== undefined && (header(headOf(part), 'content-id') ?? '').includes(wanted),
    ) ?? pages[0];
  if (page === undefined) throw broken();
  // One part by itself is a message: the parser decodes its transfer encoding and its characters.
  const read = await PostalMime.parse(Buffer.from(`MIME-Version: 1.0\r\n${page}`, 'latin1'), {
    maxNestingDepth: 4,
  });
  if (!read.html) throw broken();
  const date = Date.parse(header(head, 'date') ?? '');
  return {
    html: read.html,
    url: header(head, 'snapshot-content-location') ?? header(headOf(page), 'content-location'),
    subject: header(head, 'subject'),
    saved: Number.isNaN(date) ? null : new Date(date),
  };
};
