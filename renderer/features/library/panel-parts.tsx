import type { ReactNode } from 'react';
import { useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';

const parts = ['files', 'notes', 'quotations', 'fields', 'judgement', 'cited', 'history'] as const;
export type PanelPartId = (typeof parts)[number];

const idOf = (part: PanelPartId): string => `source-part-${part}`;

/** A part of the panel of a source that one can go to. */
export const PanelPart = ({ part, children }: { part: PanelPartId; children: ReactNode }) => (
  <div id={idOf(part)} className="panel-part" tabIndex={-1}>
    {children}
  </div>
);

/** The parts of the panel by name: a click goes there, and the next Tab is in it. */
export const PanelJumps = ({ onGo }: { onGo: (part: PanelPartId) => void }) => {
  const { library } = useMessages();
  return (
    <nav className="panel-jumps" aria-label={library.parts}>
      {parts.map((part) => (
        <Button
          key={part}
          look="quiet"
          onPress={() => {
            onGo(part);
            const element = document.getElementById(idOf(part));
            element?.scrollIntoView({ block: 'start' });
            element?.focus({ preventScroll: true });
          }}
        >
          {library.part[part]}
        </Button>
      ))}
    </nav>
  );
};
