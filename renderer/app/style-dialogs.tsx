import { defaultStyle } from '#shared/citations/styles/index.ts';
import { StyleQuestionDialog } from '../features/styles/style-question.tsx';
import { useMessages } from '../i18n/language.tsx';
import { StyleChooser } from './parts.ts';
import { useLive } from './use-live.ts';
import type { WindowState } from './window/use-window.ts';

/** The choice of a citation style, and what must be decided before one is added. */
export const StyleDialogs = ({ state }: { state: WindowState }) => {
  const { styles, preferences, papers } = state;
  const { styles: words } = useMessages();
  const { value: meta } = useLive(papers.handle, (handle) => handle.meta());
  const isNew = styles.choice === 'new';
  const lang = meta?.lang ?? 'en-GB';
  const style = isNew ? preferences.newStyle : (meta?.style ?? defaultStyle);
  return (
    <>
      {styles.choice ? (
        <StyleChooser
          title={isNew ? words.titleNew : words.title}
          use={isNew ? words.useNew : words.use}
          current={styles.styleOf(style)?.id ?? style}
          added={styles.added}
          recent={preferences.recentStyles}
          lang={lang}
          {...(isNew ? {} : { onLang: styles.changeLanguage })}
          onChoose={styles.choose}
          onFiles={(files) => void styles.addStyles(files)}
          onClose={styles.close}
        />
      ) : null}
      {styles.question ? <StyleQuestionDialog question={styles.question} onDecide={styles.decide} /> : null}
    </>
  );
};
