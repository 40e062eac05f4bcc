/* Databases of newspapers put a name before each line of an article's head. */

const title =
  /^(?:title|headline|subject|oggetto|betreff|objet|asunto|titolo|titre|titel|título|başlık)\s*:\s+(.{3,300})$/iu;
const outlet =
  /^(?:publication(?: title| name)?|newspaper|source(?: name)?|outlet|testata|quotidiano|giornale|zeitung|journal)\s*:\s+(.{2,100})$/iu;

/** What a letter says beside its subject. */
const letter = /^(?:from|to|cc|bcc|reply-to|da|a|von|an|de|à|para)\s*:\s.*@/iu;

/** The codes of Factiva's lines, and what they are called elsewhere; those that say nothing of the source are dropped. */
const codes: Readonly<Record<string, string>> = {
  HD: 'Title: ',
  BY: 'Author: ',
  PD: 'Date: ',
  SN: 'Publication: ',
  LP: '',
  TD: '',
};
const code = /^(HD|BY|PD|SN|LP|TD|SE|WC|ET|SC|PG|LA|CY|CLM|ED|VOL|AN|CO|IN|NS|RE|IPC|PUB|CR|ART)(?: +|$)/;

/** So many lines are the head of an article. */
const headLines = 40;

const withoutCodes = (lines: readonly string[]): readonly string[] => {
  const coded = lines
    .slice(0, headLines)
    .filter((line) => code.test(line))
    .map((line) => line.slice(0, 2));
  if (!coded.includes('HD') || !coded.includes('PD')) return lines;
  return lines.flatMap((line) => {
    const found = code.exec(line)?.[1];
    if (found === undefined) return [line];
    const name = codes[found];
    const rest = line.slice(found.length).trim();
    return name === undefined ? [] : [`${name}${name === 'Author: ' ? rest.replace(/^by /i, '') : rest}`];
  });
};

/** A text without the lines that name its title and its newspaper, and what these say; null where there are none. */
export const takeLabels = (text: string): { text: string; title: string | null; outlet: string | null } => {
  // A longer beginning without a line end has no head.
  const start = text.slice(0, 20_000);
  if (!/^\s*[\p{L} ]{2,20}(?:\s*:\s|\s)/u.test(start)) return { text, title: null, outlet: null };
  const lines = withoutCodes(start.split('\n').map((line) => line.trim()));
  let foundTitle: string | null = null;
  let foundOutlet: string | null = null;
  const rest = lines.filter((line, index) => {
    if (index >= headLines) return true;
    const asTitle = foundTitle === null ? title.exec(line)?.[1] : undefined;
    const asOutlet = foundOutlet === null && asTitle === undefined ? outlet.exec(line)?.[1] : undefined;
    if (asTitle !== undefined) foundTitle = asTitle.trim();
    if (asOutlet !== undefined) foundOutlet = asOutlet.trim();
    return asTitle === undefined && asOutlet === undefined;
  });
  const kept = rest.filter((line, index) => index >= headLines || !letter.test(line));
  // A newspaper alone may be a line under a picture or a credit; with a title it is a head.
  if (foundTitle === null) return { text, title: null, outlet: null };
  return { text: `${kept.join('\n')}${text.slice(20_000)}`, title: foundTitle, outlet: foundOutlet };
};
