/*
 * Notes in the HTML of other programs. However they are written (Word, LibreOffice, Google Docs, Pandoc,
 * Wikipedia, blogs), a note is two places that link to each other: a short mark in the text leads to the words
 * of the note, and these lead back to it.
 */

/** The marks of a pasted text with the elements that hold the words of their notes. */
export type PastedNotes = {
  /** What stands for a mark, and where its note is. */
  readonly marks: ReadonlyMap<Element, Element>;
  /** Notes, the links in them that lead back, and what stands only around a list of notes. */
  readonly left: ReadonlySet<Element>;
};

/** A printed mark: "1", "[12]", "(a)", "*", "†", "[note 3]", "iv". */
const printedMark =
  /^[[({]?\s*(?:\p{L}{1,6}\.?\s*)?(?:\d{1,4}|[a-z]{1,3}|[ivxlc]{1,7}|[*†‡§¶#]{1,4})\s*[\])}.]?$/iu;
const longestMark = 14;
const longestWayBack = 40;
/** A title that says nothing where the notes stand at the foot of the page. */
const notesTitle =
  /^((foot|end)?notes?|references|citations|notes and references|note( a piè di pagina)?|riferimenti|note e riferimenti):?$/i;

const fragmentOf = (link: Element): string => {
  const href = link.getAttribute('href') ?? '';
  const at = href.indexOf('#');
  if (at < 0 || at === href.length - 1) return '';
  const name = href.slice(at + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
};

const wordsOf = (node: Node): string => (node.textContent ?? '').replace(/[\s\u00a0]+/g, ' ').trim();

/** What says of itself that it is the mark of a note, so that no link back is needed. */
const saysSo = (link: Element): boolean =>
  link.getAttribute('role') === 'doc-noteref' ||
  link.getAttribute('epub:type') === 'noteref' ||
  /mso-(foot|end)note-id/i.test(link.getAttribute('style') ?? '') ||
  /\bsd(foot|end)noteanc\b/i.test(link.getAttribute('class') ?? '');

/** The names under which links lead to an element or to one right around it. */
const namesAround = (link: Element): string[] => {
  const names: string[] = [];
  let element: Element | null = link;
  for (let i = 0; i < 3 && element; i++, element = element.parentElement)
    for (const name of [element.id, element.getAttribute('name')]) if (name) names.push(name);
  for (const inside of link.querySelectorAll('[id], a[name]'))
    for (const name of [inside.id, inside.getAttribute('name')]) if (name) names.push(name);
  return names;
};

const byName = (body: Element): Map<string, Element> => {
  const found = new Map<string, Element>();
  for (const element of body.querySelectorAll('[id], a[name]'))
    for (const name of [element.id, element.getAttribute('name')])
      if (name && !found.has(name)) found.set(name, element);
  return found;
};

/** How many of `elements` each element holds, itself included. */
const countsOf = (elements: Iterable<Element>): Map<Element, number> => {
  const counts = new Map<Element, number>();
  for (const element of elements)
    for (let at: Element | null = element; at; at = at.parentElement)
      counts.set(at, (counts.get(at) ?? 0) + 1);
  return counts;
};

const inline =
  /^(a|abbr|b|bdi|bdo|big|cite|code|em|font|i|ins|label|mark|q|s|small|span|strong|sub|sup|u|o:p)$/;
/** Where a note ends, whatever stands around it. */
const isNoteItself = (element: Element): boolean =>
  /^(li|dd|td|th|tr|aside)$/.test(element.localName) ||
  /mso-element:\s*(foot|end)note(\s*;|\s*$)/i.test(element.getAttribute('style') ?? '') ||
  /^(sd)?(foot|end|ft|fn|edn)[\w-]*\d+$/i.test(element.id);

const isTitle = (element: Element): boolean => /^(h[1-6]|hr)$/.test(element.localName);

/** The element that holds the words of the note, and no other's, given the place its mark leads to. */
const noteAround = (
  target: Element,
  body: Element,
  targets: ReadonlyMap<Element, number>,
  marks: ReadonlyMap<Element, number>,
): Element | null => {
  let note = target;
  while (inline.test(note.localName)) {
    const up = note.parentElement;
    if (!up || up === body) return null;
    note = up;
  }
  while (!isNoteItself(note)) {
    const up = note.parentElement;
    if (!up || up === body || (targets.get(up) ?? 0) > 1 || (marks.get(up) ?? 0) > 0) break;
    if ([...up.children].some(isTitle)) break;
    note = up;
  }
  return marks.get(note) || isTitle(note) ? null : note;
};

/** The mark with the raised type and brackets around it that hold nothing else. */
const wholeMark = (link: Element): Element => {
  let mark = link;
  for (
    let up = mark.parentElement;
    up && /^(sup|span|small|font|b|i|em)$/.test(up.localName);
    up = up.parentElement
  ) {
    if (up.querySelectorAll('a').length > 1 || !printedMark.test(wordsOf(up))) break;
    mark = up;
  }
  return mark;
};

/** The link back with the arrow, hat or blanks around it. */
const wholeWayBack = (link: Element, links: ReadonlySet<Element>, note: Element): Element => {
  let whole = link;
  for (let up = whole.parentElement; up && up !== note && inline.test(up.localName); up = up.parentElement) {
    let rest = wordsOf(up);
    for (const inside of up.querySelectorAll('a'))
      if (links.has(inside)) rest = rest.replace(wordsOf(inside), '');
    if (/[^\s^↑↩⤴,;.[\]()\p{Mn}]/u.test(rest)) break;
    whole = up;
  }
  return whole;
};

/** A rule or title that stands only before a list of notes. */
const before = (note: Element, body: Element): Element[] => {
  const found: Element[] = [];
  for (let at: Element | null = note; at && at !== body; at = at.parentElement) {
    let previous = at.previousElementSibling;
    while (
      previous &&
      (previous.localName === 'hr' ||
        (previous.localName === 'br' && previous.nextElementSibling?.localName === 'hr') ||
        (/^h[1-6]$/.test(previous.localName) && notesTitle.test(wordsOf(previous))))
    ) {
      found.push(previous);
      previous = previous.previousElementSibling;
    }
    if (previous) break;
  }
  return found;
};

/** Finds the notes of a pasted document. Nothing is changed. */
export const findPastedNotes = (body: Element): PastedNotes => {
  const targets = byName(body);
  const candidates: { link: Element; target: Element }[] = [];
  for (const link of body.querySelectorAll('a[href*="#"]')) {
    const target = targets.get(fragmentOf(link));
    if (!target || target.contains(link)) continue;
    const words = wordsOf(link);
    if (words.length > longestMark || !(printedMark.test(words) || (words === '' && saysSo(link)))) continue;
    // The way from a note back to its mark looks the same, but leads upwards.
    if (!(link.compareDocumentPosition(target) & 4)) continue;
    candidates.push({ link, target });
  }
  if (candidates.length === 0) return { marks: new Map(), left: new Set() };

  const held = countsOf(new Set(candidates.map(({ target }) => target)));
  const holding = countsOf(candidates.map(({ link }) => link));
  const marks = new Map<Element, Element>();
  const left = new Set<Element>();
  const waysBack = new Map<Element, Element>();
  for (const { link, target } of candidates) {
    const note = noteAround(target, body, held, holding);
    if (!note || wordsOf(note) === '') continue;
    const names = new Set(namesAround(link));
    const back = [...note.querySelectorAll('a[href*="#"]')].filter(
      (way) => names.has(fragmentOf(way)) && wordsOf(way).length <= longestWayBack,
    );
    if (back.length === 0 && !saysSo(link)) continue;
    marks.set(wholeMark(link), note);
    left.add(note);
    for (const way of back) waysBack.set(way, note);
  }
  const links = new Set(waysBack.keys());
  for (const [way, note] of waysBack) left.add(wholeWayBack(way, links, note));
  for (const note of new Set(marks.values())) for (const element of before(note, body)) left.add(element);
  return { marks, left };
};
