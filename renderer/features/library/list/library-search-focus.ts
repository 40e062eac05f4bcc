/** The frames after which a screen that was asked for stands there. */
const frames = 3;

/** Puts the caret into the search of the library, when that is shown. */
export const focusLibrarySearch = (left = frames): void => {
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLInputElement>('.library-search input');
    if (field?.checkVisibility()) {
      field.focus();
      field.select();
    } else if (left > 0) focusLibrarySearch(left - 1);
  });
};
