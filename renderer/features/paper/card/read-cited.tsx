import { BookOpen } from 'lucide-react';
import { useEffect, useState } from 'react';
import { readTypes } from '#shared/attachments/read-types.ts';
import type { CitationItem } from '#shared/citations/citation.ts';
import type { Attachment } from '#shared/contract/attachments.ts';
import { useFileReader } from '../../../api/file-reader.tsx';
import { useHost } from '../../../api/host-context.tsx';
import { useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';

/** The first page that a place names: "41" of "41–43"; '' where it names none. */
const firstPage = ({ label, locator }: Pick<CitationItem, 'label' | 'locator'>): string =>
  label === undefined || label === 'page'
    ? (/[0-9]+|^[ivxlcdm]+/i.exec(locator?.trim() ?? '')?.[0] ?? '')
    : '';

/** Opens the file at a cited source at the page that is cited; nothing where there is no file to be read. */
export const ReadCited = ({ item, onRead }: { item: CitationItem; onRead: () => void }) => {
  const host = useHost();
  const read = useFileReader();
  const { reader: words } = useMessages();
  const [file, setFile] = useState<Attachment | null>(null);
  const { sourceId } = item;
  useEffect(() => {
    let over = false;
    void host.call('attachments.list', { sourceId }).then((result) => {
      if (over || !result.ok) return;
      const readable = result.value.filter((one) => !one.isMissing && readTypes.has(one.mediaType));
      // Pages are cited by those of a PDF.
      setFile(readable.find(({ mediaType }) => mediaType === 'application/pdf') ?? readable[0] ?? null);
    });
    return () => {
      over = true;
    };
  }, [host, sourceId]);
  if (!file) return null;
  const page = file.mediaType === 'application/pdf' ? firstPage(item) : '';
  return (
    <Button
      look="quiet"
      icon={BookOpen}
      onPress={() => {
        onRead();
        read({ id: file.id, label: page === '' ? undefined : page });
      }}
    >
      {page === '' ? words.openHere(file.name) : words.openPage(page)}
    </Button>
  );
};
