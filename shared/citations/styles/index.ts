import type { CslItem } from '../csl-item.ts';
import type { LocaleId } from '../locales/index.ts';
import chicago from './chicago-fullnote-ibid.csl';
import iai from './iai.csl';
import { adaptForIai, polishForIai } from './iai.ts';

/** A bundled citation style. */
export type StyleInfo = {
  id: string;
  title: string;
  /** Only note styles fit the document model. */
  kind: 'note';
  /** Locales the style has words of its own for; in others it prints the locale's. */
  locales: readonly LocaleId[];
  licence: string;
  /** What the house's rules need and CSL can't say, done to the copy of an item that is printed. */
  adapt?: (item: CslItem, locale: LocaleId) => CslItem;
  /** What a language asks of the printed text of a cite, run by run. */
  polish?: (text: string, locale: LocaleId) => string;
};

const bundled = {
  iai: {
    id: 'iai',
    title: 'Istituto Affari Internazionali (notes)',
    kind: 'note',
    locales: ['en-GB', 'en-US', 'it-IT'],
    licence: 'AGPL-3.0-or-later',
    adapt: adaptForIai,
    polish: polishForIai,
    xml: iai,
  },
  'chicago-fullnote': {
    id: 'chicago-fullnote',
    title: 'Chicago Manual of Style, 17th edition (full note, with Ibid.)',
    kind: 'note',
    locales: ['en-US', 'en-GB'],
    licence: 'CC-BY-SA-3.0',
    xml: chicago,
  },
} as const satisfies Record<string, StyleInfo & { xml: string }>;

export type StyleId = keyof typeof bundled;
export const defaultStyle: StyleId = 'iai';

/** All bundled styles, the default first. */
export const styles: readonly StyleInfo[] = Object.values(bundled).map(({ xml: _, ...info }) => info);

export const isStyleId = (id: string): id is StyleId => Object.hasOwn(bundled, id);

/** The bundled style with this id, else the default: a paper from elsewhere may name one we don't have. */
export const resolveStyle = (id: string): StyleId => (isStyleId(id) ? id : defaultStyle);

export const styleInfo = (id: StyleId): StyleInfo => bundled[id];

/** The CSL text of a style. */
export const styleXml = (id: StyleId): string => bundled[id].xml;
