import { plainList, type ReferenceListSettings } from '#shared/citations/reference-groups.ts';

/** Signs that would end a line or a string, as JSON can say them. */
const json = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u0085\u2028\u2029]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

const plainKey = /^[\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]*$/u;

/** Keys as Pandoc's `nocite` has them, or as JSON where one of them has signs that would not be read. */
const keys = (ids: readonly string[]): string =>
  ids.every((id) => plainKey.test(id)) ? ids.map((id) => `@${id}`).join(', ') : json(ids);

/**
 * The place of a list of references, as Pandoc knows it: a division with the id `refs`, into which it puts the
 * list. How Ibid sets the list stands in attributes, which Pandoc passes over.
 */
export const writeReferenceList = ({ scope, added, groups, placed, sort }: ReferenceListSettings): string => {
  const attributes = [
    scope === 'cited' ? '#refs' : '.references',
    scope === plainList.scope ? '' : `scope=${scope}`,
    sort === plainList.sort ? '' : `sort=${sort}`,
    added.length === 0 ? '' : `nocite=${quoted(keys(added))}`,
    groups.length === 0 ? '' : `groups=${quoted(json(groups))}`,
    Object.keys(placed).length === 0 ? '' : `placed=${quoted(json(placed))}`,
  ];
  return `::: {${attributes.filter((attribute) => attribute !== '').join(' ')}}\n:::`;
};
