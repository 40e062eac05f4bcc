/** Whether a pasted text is the record of a source (BibTeX, RIS or CSL-JSON) rather than words to look for. */
export const isRecord = (text: string): boolean =>
  /^\s*(@[a-z]+\s*[{(]|TY {2}- )/i.test(text) || /^\s*[[{][\s\S]*"type"\s*:/.test(text);
