/** The number in what somebody types to name a note: "12", "n12", "note 12", "nota n. 12", "#12". */
export const readNoteNumber = (text: string): number | null => {
  const found = /^\s*(?:\p{L}{0,6}[.\s]*){0,3}[#№°]?\s*(\d{1,6})\s*[.)]?\s*$/u.exec(text);
  return found ? Number(found[1]) : null;
};
