import { Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { DataField } from './data-field.tsx';
import type { PaperData } from './paper-data.ts';

const fields = ['name', 'affiliation', 'bio'] as const;

/** The authors of the paper with the notes that stand under their asterisks. */
export const AuthorDetails = ({ paper }: { paper: PaperData }) => {
  const { details: words } = useMessages();
  const [authors, setAuthors] = useState(paper.authors);
  useEffect(() => {
    const read = (): void => setAuthors(paper.authors());
    read();
    return paper.subscribe(read);
  }, [paper]);
  return (
    <section className="details-group" aria-labelledby="details-authors">
      <h2 id="details-authors" className="form-heading">
        {words.authors}
      </h2>
      {authors.length === 0 ? <p className="field-hint">{words.noAuthors}</p> : null}
      {authors.map((author, index) => (
        // Authors have no identity but their place, and each field shows what is stored there.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div key={index} className="author-details">
          {fields.map((name) => (
            <DataField
              key={name}
              label={
                authors.length > 1 ? words.authorField(words.author[name], index + 1) : words.author[name]
              }
              hint={
                author[name] === null
                  ? words.onPageOnly
                  : name === 'bio' && index === 0
                    ? words.bioHint
                    : undefined
              }
              multiline={name === 'bio'}
              value={author[name] ?? ''}
              isReadOnly={!paper.isEditable || author[name] === null}
              onChange={(value, visit) => {
                // A field of the front page is one line.
                paper.changeAuthor(index, name, value.replace(/\n/g, ' '), visit);
                setAuthors(paper.authors());
              }}
            />
          ))}
        </div>
      ))}
      {paper.isEditable ? (
        <Button icon={Plus} look="quiet" onPress={() => paper.run('author')}>
          {words.addAuthor}
        </Button>
      ) : null}
    </section>
  );
};
