/*
 * Numbers and addresses of works in the one form in which two sources are compared.
 */

/** Parameters of addresses that say where a reader comes from, not what is read. */
const tracking =
  /^(?:utm_.*|mc_[ce]id|[a-z]*clid|_ga|_gl|igshid|ref|ref_?src|ref_url|referr?er|cmp|cmpid|ocid|smid|smtyp|ito|s_?cid|xtor|spm|share|feature|campaign|partner|sh|via|amp|outputtype|output)$/i;

/** Hosts that show an address of another one. */
const carriers: readonly RegExp[] = [
  /^web\.archive\.org\/web\/\d+(?:[a-z]+_)?\/(?:https?:\/\/)?(.+)$/i,
  /^[^/]+\.cdn\.ampproject\.org\/[a-z]\/(?:s\/)?(.+)$/i,
  /^google\.[a-z.]+\/amp\/(?:s\/)?(.+)$/i,
];

const withoutScheme = (text: string): string =>
  text.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '').replace(/^\/\//, '');

const plainHost = (host: string): string =>
  host
    .toLowerCase()
    .replace(/^.*@/, '')
    .replace(/:(?:80|443)$/, '')
    .replace(/\.$/, '')
    .replace(/^(?:(?:www\d?|m|mobile|amp|touch)\.)+(?=[^.]+\.)/, '')
    // A mobile address of a language: en.m.wikipedia.org.
    .replace(/^([^.]+)\.m\.(?=[^.]+\.)/, '$1.');

const plainPath = (path: string): string =>
  path
    .replace(/%[0-9a-f]{2}/gi, (code) => {
      const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
      return /[A-Za-z0-9._~-]/.test(character) ? character : code.toUpperCase();
    })
    .replace(/\/{2,}/g, '/')
    .replace(/\/(?:index|default)\.(?:html?|php|aspx?|jsp)$/i, '/')
    .replace(/\.amp(?=\.html?$|$)/i, '')
    .replace(/(?:\/amp)+\/?$/i, '')
    .replace(/\/+$/, '');

/**
 * An address as it is compared: without scheme, `www`, mobile and AMP forms, what tells where a reader came from,
 * the place in the page and a slash at its end; an archived copy counts as what it copies. '' for what is no
 * address, and for the front page of a host, which is the same for many sources.
 */
export const canonicalUrl = (value: unknown): string => {
  if (typeof value !== 'string' || value.length > 4000) return '';
  let text = withoutScheme(value.trim());
  for (const carrier of carriers) {
    const inner = carrier.exec(text.replace(/^www\./i, ''))?.[1];
    if (inner !== undefined) text = withoutScheme(inner);
  }
  const found = /^([^/?#\s]+\.[^/?#\s]+)([^?#\s]*)(?:\?([^#\s]*))?(?:#(!?)(\S*))?$/u.exec(text);
  if (!found) return '';
  const [, host = '', path = '', query = '', bang = '', place = ''] = found;
  const parameters = query
    .split('&')
    .filter((one) => one !== '' && !tracking.test(one.split('=')[0]!))
    .sort();
  const rest = `${plainPath(path)}${parameters.length > 0 ? `?${parameters.join('&')}` : ''}${bang ? `#!${place}` : ''}`;
  return rest === '' ? '' : `${plainHost(host)}${rest}`;
};

/**
 * How plain an address is: that of one page rather than of a host, without what tells where a reader came from, not
 * a mobile, AMP or archived form, and secure. More is better.
 */
export const plainnessOf = (value: unknown): number => {
  const canonical = canonicalUrl(value);
  if (canonical === '') return typeof value === 'string' && value !== '' ? 0 : -1;
  const text = String(value).trim();
  const bare = withoutScheme(text).replace(/^www\.|\/$/gi, '');
  const query = /\?([^#]*)/.exec(bare)?.[1] ?? '';
  const isClean = !query.split('&').some((one) => tracking.test(one.split('=')[0]!));
  const isOwn = canonical.toLowerCase().startsWith(bare.toLowerCase().replace(/[?#].*$/s, ''));
  return 1 + (isClean ? 4 : 0) + (isOwn ? 2 : 0) + (/^https:/i.test(text) ? 1 : 0);
};

const checkDigit13 = (first: string): string => {
  const sum = [...first].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return String((10 - (sum % 10)) % 10);
};
const isIsbn10 = (text: string): boolean =>
  [...text].reduce((total, digit, at) => total + (digit === 'X' ? 10 : Number(digit)) * (10 - at), 0) % 11 ===
  0;

const asIsbn13 = (text: string): string => {
  if (/^97[89]\d{10}$/.test(text)) return checkDigit13(text.slice(0, 12)) === text[12] ? text : '';
  if (!/^\d{9}[\dX]$/.test(text) || !isIsbn10(text)) return '';
  const first = `978${text.slice(0, 9)}`;
  return first + checkDigit13(first);
};

/** The ISBNs in a text, each as thirteen digits; those whose check digit is wrong are left out. */
export const isbnsIn = (value: unknown): string[] => {
  if (typeof value !== 'string' && typeof value !== 'number') return [];
  const found = new Set<string>();
  for (const part of String(value)
    .toUpperCase()
    .slice(0, 1000)
    .split(/[,;/()|:]/)) {
    const plain = (text: string): string => text.replace(/[^0-9X]/g, '');
    for (const text of [part, ...part.split(/\s+/)]) {
      const isbn = asIsbn13(plain(text));
      if (isbn !== '') found.add(isbn);
    }
  }
  return [...found];
};
