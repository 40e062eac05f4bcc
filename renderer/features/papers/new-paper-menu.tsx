import { FilePlus2 } from 'lucide-react';
import { allSeries, type SeriesId } from '#shared/document/series.ts';
import { useFormat, useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { ActionMenu } from '../../ui/menu.tsx';

/** Asks of which series the new paper is; the series of the last one comes first. */
export const NewPaperMenu = ({
  last,
  isOpen,
  onOpenChange,
  onCreate,
}: {
  last: SeriesId;
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
  onCreate: (series: SeriesId) => void;
}) => {
  const { papers: words, shelf } = useMessages();
  const format = useFormat();
  const offered = [...allSeries].sort((a, b) => Number(b.id === last) - Number(a.id === last));
  return (
    <ActionMenu
      label={shelf.newOfSeries}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      actions={offered.map(({ id, name, issn, limits: { length } }) => ({
        id,
        label: name || shelf.plainReport,
        hint: [
          name === '' ? shelf.plainReportHint : '',
          length ? shelf.seriesLength(format.number(length.min), format.number(length.max)) : '',
          issn ? `ISSN ${issn}` : '',
        ]
          .filter(Boolean)
          .join(' · '),
        onAction: () => onCreate(id),
      }))}
    >
      <Button look="primary" icon={FilePlus2}>
        {words.newPaper}
      </Button>
    </ActionMenu>
  );
};
