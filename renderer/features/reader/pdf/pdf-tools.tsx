import { Highlighter, ListTree, MoreHorizontal, RotateCw, Search, TextCursor } from 'lucide-react';
import type { RefObject } from 'react';
import type { PageNumbers } from '#shared/texts/page-numbers.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { IconButton } from '../../../ui/button.tsx';
import { ActionMenu } from '../../../ui/menu.tsx';
import { PageField, PageNumbering } from '../tools/page-field.tsx';
import { ZoomButtons } from '../tools/zoom-buttons.tsx';

/** The tools over the pages of a PDF. */
export const PdfTools = ({
  numbers,
  page,
  pageField,
  onGo,
  onShift,
  contents,
  scale,
  onStep,
  onWidth,
  isFinding,
  onFind,
  hasCaret,
  onCaret,
  onTurn,
  onHighlights,
}: {
  numbers: PageNumbers;
  page: number;
  pageField: RefObject<HTMLInputElement | null>;
  onGo: (page: number) => void;
  onShift: (shift: number | null) => void;
  /** Null for a file without contents of its own. */
  contents: { isOpen: boolean; onPress: () => void } | null;
  scale: number;
  onStep: (direction: 1 | -1) => void;
  onWidth: (() => void) | null;
  isFinding: boolean;
  onFind: () => void;
  hasCaret: boolean;
  onCaret: () => void;
  onTurn: () => void;
  onHighlights: () => void;
}) => {
  const { reader: words } = useMessages();
  return (
    <div className="reader-tools" role="toolbar" aria-label={words.tools}>
      {contents ? (
        <IconButton
          icon={ListTree}
          label={words.contents}
          aria-expanded={contents.isOpen}
          onPress={contents.onPress}
        />
      ) : null}
      <PageField numbers={numbers} page={page} field={pageField} onGo={onGo} />
      <PageNumbering numbers={numbers} page={page} onShift={onShift} />
      <span className="reader-spring" />
      <ZoomButtons scale={scale} onStep={onStep} onWidth={onWidth} />
      <IconButton icon={Search} label={words.find} aria-expanded={isFinding} onPress={onFind} />
      <ActionMenu
        label={words.more}
        actions={[
          {
            id: 'caret',
            label: hasCaret ? words.caretOff : words.caret,
            keys: 'F7',
            icon: TextCursor,
            // The menu gives the focus back to its button before the pages take it.
            onAction: () => setTimeout(onCaret),
          },
          { id: 'turn', label: words.turn, keys: 'R', icon: RotateCw, onAction: onTurn },
          { id: 'highlights', label: words.takeHighlights, icon: Highlighter, onAction: onHighlights },
        ]}
      >
        <IconButton icon={MoreHorizontal} label={words.more} />
      </ActionMenu>
    </div>
  );
};
