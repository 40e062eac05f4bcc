import '../../../../renderer/api/no-eval.ts';
import '../../../../renderer/ui/styles.ts';
import { createRoot } from 'react-dom/client';
import { asPaperId } from '#shared/ids.ts';
import { FileReaderProvider } from '../../../../renderer/api/file-reader.tsx';
import { HostProvider } from '../../../../renderer/api/host-context.tsx';
import type { EditorHandle } from '../../../../renderer/features/paper/editor-handle.ts';
import { PaperScreen } from '../../../../renderer/features/paper/paper-screen.tsx';
import { LanguageProvider } from '../../../../renderer/i18n/language.tsx';
import { Toasts } from '../../../../renderer/ui/toast.tsx';
import { createMemoryHost, type MemoryLibrary } from './memory-host.ts';
import { items, longPaper, shortPaper } from './papers.ts';

declare global {
  interface Window {
    library: MemoryLibrary;
    handle: EditorHandle | null;
    remount: () => void;
    speak: (language: 'en' | 'it') => void;
  }
}

const query = new URLSearchParams(location.search);
const load = async () => {
  const file = query.get('file');
  if (file) return (await fetch(file)).json() as Promise<{ doc: unknown; sources: typeof items }>;
  const notes = Number(query.get('notes') ?? '0');
  const doc =
    notes > 0
      ? longPaper(notes, Number(query.get('words') ?? '2000'), Number(query.get('second') ?? 0))
      : shortPaper();
  return { doc: doc.toJSON(), sources: items };
};
document.documentElement.dataset.theme = query.get('theme') ?? 'light';

const { doc, sources } = await load();
const { host, library } = createMemoryHost(doc, sources);
window.library = library;
const root = createRoot(document.getElementById('root')!);
let count = 0;
let language: 'en' | 'it' = query.get('lang') === 'it' ? 'it' : 'en';
window.remount = () => {
  count++;
  draw();
};
window.speak = (next) => {
  language = next;
  draw();
};
const draw = (): void =>
  root.render(
    <LanguageProvider language={language}>
      <HostProvider host={host}>
        <FileReaderProvider value={() => {}}>
          <PaperScreen
            key={count}
            host={host}
            paperId={asPaperId('0000000000000000')}
            onOpenSource={() => {}}
            onEditor={(handle) => {
              window.handle = handle;
            }}
          />
        </FileReaderProvider>
      </HostProvider>
      <Toasts />
    </LanguageProvider>,
  );
window.remount();
