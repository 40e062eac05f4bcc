/**
 * Keeps a selection that is dragged over the empty parts of a page from jumping to its end: the words of a text layer
 * stand free in it, so a browser takes a place between them for a place before or behind all of them. While the
 * pointer is down, something that can't be selected fills the layer, right beside the word the selection has reached.
 * @returns ends it
 */
export const guardSelection = (layer: HTMLElement): (() => void) => {
  const guard = document.createElement('div');
  guard.className = 'pdf-guard';
  layer.append(guard);
  let isDown = false;
  const onDown = (): void => {
    isDown = true;
    layer.classList.add('is-selecting');
  };
  const onUp = (): void => {
    if (!isDown) return;
    isDown = false;
    layer.classList.remove('is-selecting');
    layer.append(guard);
  };
  const onSelection = (): void => {
    const selection = document.getSelection();
    const { anchorNode, focusNode } = selection ?? {};
    if (!isDown || !anchorNode || !focusNode || selection?.isCollapsed) return;
    const word = (focusNode instanceof Element ? focusNode : focusNode.parentElement)?.closest('span');
    if (!word || !layer.contains(word)) return;
    const isForward =
      anchorNode === focusNode
        ? (selection?.anchorOffset ?? 0) <= (selection?.focusOffset ?? 0)
        : (anchorNode.compareDocumentPosition(focusNode) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    const isThere = isForward ? word.nextSibling === guard : word.previousSibling === guard;
    if (isThere) return;
    if (isForward) word.after(guard);
    else word.before(guard);
  };
  layer.addEventListener('pointerdown', onDown);
  document.addEventListener('pointerup', onUp);
  document.addEventListener('pointercancel', onUp);
  document.addEventListener('selectionchange', onSelection);
  return () => {
    document.removeEventListener('pointerup', onUp);
    document.removeEventListener('pointercancel', onUp);
    document.removeEventListener('selectionchange', onSelection);
  };
};
