import { TriangleAlert, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { type Said, wordsOf } from '#shared/reports/said.ts';
import { useHost } from '../api/host-context.tsx';
import { useMessages } from '../i18n/language.tsx';
import { IconButton } from '../ui/button.tsx';

/** What is to be said once the library's file is no longer where it was. */
const useLeft = (): Said | null => {
  const host = useHost();
  const [left, setLeft] = useState<Said | null>(null);
  useEffect(() => host.on('library.left', ({ said }) => setLeft(said)), [host]);
  return left;
};

/** One that says much has its details in lines of their own, which can be folded away while they are kept. */
const Notice = ({ text }: { text: string }) => {
  const [first = '', ...details] = text.split('\n');
  if (details.length === 0) return <p>{first}</p>;
  return (
    <details open>
      <summary>{first}</summary>
      <ul>
        {details.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
};

/** What a person must know before working: what happened at opening, and why nothing will be saved. */
export const Banners = ({ notices, readOnly }: { notices: readonly Said[]; readOnly: boolean }) => {
  const { app, reports } = useMessages();
  const left = useLeft();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const open = notices.map((notice) => wordsOf(reports, notice)).filter((text) => !closed.has(text));
  return (
    <div className="banners">
      {readOnly ? (
        <div className="banner" role="alert">
          <TriangleAlert aria-hidden size={16} />
          <p>{app.readOnlyLibrary}</p>
        </div>
      ) : null}
      {left ? (
        <div className="banner" role="alert">
          <TriangleAlert aria-hidden size={16} />
          <p>{wordsOf(reports, left)}</p>
        </div>
      ) : null}
      {open.map((text) => (
        <div key={text} className="banner" role="status">
          <TriangleAlert aria-hidden size={16} />
          <Notice text={text} />
          <IconButton icon={X} label={app.close} onPress={() => setClosed(new Set([...closed, text]))} />
        </div>
      ))}
    </div>
  );
};
