import { Outline } from '../features/outline/outline.tsx';
import type { EditorHandle } from '../features/paper/editor-handle.ts';
import { useLive } from './use-live.ts';

/** The outline of the open paper. */
export const OutlinePane = ({ handle, onGo }: { handle: EditorHandle | null; onGo: () => void }) => {
  const entries = useLive(handle, ({ outline }) => outline.entries());
  const current = useLive(handle, ({ outline }) => outline.current());
  const changed = (done: boolean): boolean => {
    entries.refresh();
    current.refresh();
    return done;
  };
  if (!handle) return null;
  const { outline } = handle;
  return (
    <Outline
      entries={entries.value ?? []}
      current={current.value ?? -1}
      isEditable={handle.isEditable}
      onGo={(key) => {
        onGo();
        outline.goTo(key);
      }}
      onMove={(key, place, level) => changed(outline.move(key, place, level))}
      onStep={(key, dir) => changed(outline.step(key, dir))}
      onShift={(key, by) => changed(outline.shift(key, by))}
    />
  );
};
