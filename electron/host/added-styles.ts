import { type ReadStyle, readStyle } from '#shared/citations/styles/added/read-style.ts';
import { problemSaid, StyleError } from '#shared/citations/styles/added/style-problems.ts';
import { loadStyle } from '#shared/citations/styles/bundled.ts';
import { findStyle, styles } from '#shared/citations/styles/index.ts';
import { printSample } from '#shared/citations/styles/sample.ts';
import type { Output } from '#shared/contract/methods.ts';
import { IbidError } from '#shared/result.ts';
import { readText } from '../import/read-text.ts';
import type { KeptStyle, Library } from '../library/index.ts';
import { printingFor } from './paper-printing.ts';

/** A style read from the bytes of a `.csl` file, proved by printing a citation. @throws IbidError 'bad-file' */
export const readStyleFile = async (
  name: string,
  bytes: Uint8Array,
  library?: Pick<Library, 'styles'>,
): Promise<ReadStyle> => {
  try {
    const read = await readStyle(readText(bytes, name), parentFinder(library));
    await proved(read);
    return read;
  } catch (error) {
    if (!(error instanceof StyleError)) throw error;
    const { problems } = error;
    throw new IbidError('bad-file', { ...problemSaid(problems[0]!), of: name }, { problems });
  }
};

/** @throws StyleError for a style that prints nothing of the sample */
const proved = async ({ style }: ReadStyle): Promise<void> => {
  const nothing = new StyleError([{ fault: 'prints-nothing', line: 0, what: '' }]);
  try {
    const { citations, reference } = printSample(await printingFor(style, 'en-GB'));
    const printed = [...citations.flat(), ...reference].some(
      ({ text, strong }) => !strong && /[\p{L}\d]/u.test(text),
    );
    if (!printed) throw nothing;
  } catch {
    throw nothing;
  }
};

/** Parents are looked for among the styles of the library first, by either form of their address. */
const parentFinder =
  (library: Pick<Library, 'styles'> | undefined) =>
  async (address: string): Promise<{ title: string; xml: string } | null> => {
    const forms = [address, address.replace(/^https:/, 'http:'), address.replace(/^http:/, 'https:')];
    for (const form of forms) {
      const added = library?.styles.byCslId(form);
      if (added) return added;
    }
    const bundled = findStyle(address);
    return bundled === null ? null : loadStyle(bundled);
  };

export const keptStyle = ({ style, cslId, parent, updated }: ReadStyle): KeptStyle => {
  const { id, title, kind, locales, licence, xml } = style;
  return { id, title, kind, locales, licence, xml, cslId, parent, updated };
};

/** Adds a style to the library, or asks if one with its id is there; see the contract. */
export const addStyle = async (
  library: Library,
  read: ReadStyle,
  replace: boolean,
): Promise<Output<'styles.add'>> => {
  const { xml, ...info } = read.style;
  const added = library.styles.get(info.id);
  const bundled = styles.find(({ id }) => id === info.id);
  const present = added ?? (bundled ? await loadStyle(bundled.id) : null);
  if (present?.xml === xml) return { kind: 'added', style: info, how: 'there' };
  if (present !== null && !replace)
    return {
      kind: 'asks',
      style: { ...info, updated: read.updated },
      present: {
        title: present.title,
        updated: added?.updated ?? updatedOf(present.xml),
        bundled: added === null,
        papers: library.styles.papersIn(info.id),
      },
    };
  library.styles.put(keptStyle(read));
  return { kind: 'added', style: info, how: present === null ? 'new' : 'replaced' };
};

const updatedOf = (xml: string): string => /<updated>([^<]{1,40})<\/updated>/.exec(xml)?.[1] ?? '';
