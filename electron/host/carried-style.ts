import type { Node } from 'prosemirror-model';
import type { ReadStyle } from '#shared/citations/styles/added/read-style.ts';
import { isStyleId } from '#shared/citations/styles/index.ts';
import type { Loss } from '#shared/contract/methods.ts';
import { metaOf } from '#shared/document/schema.ts';
import { say } from '#shared/reports/said.ts';
import type { KeptStyle, Library } from '../library/index.ts';

/** What becomes of the style that a paper brings along. */
export type CarriedStyle = {
  /** The paper, naming its style as the library will have it. */
  doc: Node;
  /** To be kept when the paper is; null if the library has it. */
  style: KeptStyle | null;
  losses: Loss[];
};

/**
 * The style that came with a paper, under the id by which the paper names it. Where the library has another text
 * under that id, neither takes the other's place: the paper's own gets an id and a title with a number.
 */
export const carriedStyle = (
  library: Pick<Library, 'styles'>,
  doc: Node,
  carried: ReadStyle | null,
): CarriedStyle => {
  const named = metaOf(doc).style;
  if (carried === null || named === undefined) return { doc, style: null, losses: [] };
  const { id: _, title, kind, locales, licence, xml } = carried.style;
  const { cslId, parent, updated } = carried;
  for (let number = 1; ; number++) {
    const id = number === 1 ? named : `${named}-${number}`;
    const present = library.styles.get(id);
    if (present !== null ? present.xml !== xml : isStyleId(id)) continue;
    const own = number === 1 ? title : `${title} (${number})`;
    const style = { id, title: own, kind, locales, licence, xml, cslId, parent, updated };
    const losses =
      number === 1
        ? []
        : [
            {
              what: say('style-renamed', { title, own }),
              where: '',
            },
          ];
    return { doc: number === 1 ? doc : withStyle(doc, id), style: present === null ? style : null, losses };
  }
};

const withStyle = (doc: Node, style: string): Node =>
  doc.type.create({ ...doc.attrs, meta: { ...metaOf(doc), style } }, doc.content);
