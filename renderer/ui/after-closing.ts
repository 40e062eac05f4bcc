/**
 * Does something once what is being closed has given the focus back: a list, a menu or a dialog does so in the frame
 * after it is gone, however long that takes.
 */
export const afterClosing = (work: () => void): void => {
  requestAnimationFrame(() => requestAnimationFrame(work));
};
