import { ArrowDown, ChevronRight, X } from 'lucide-react';
import { useState } from 'react';
import type { CitationId } from '#shared/ids.ts';
import type { Finding } from '#shared/review/balance/findings.ts';
import type { Facet } from '#shared/review/balance/shares.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { Button, IconButton } from '../../../ui/button.tsx';
import { PlaceLinks } from '../organising/place-links.tsx';

type Leads = {
  onGo: (id: CitationId) => void;
  onSection: (section: number) => void;
  /** Counts the sources by something. */
  onFacet: (facet: Facet) => void;
  onJudge: () => void;
};

/** What stands out in the sources of a paper: sentences that lead to their places, and can be put aside. */
export const FindingsList = ({
  findings,
  dismissed,
  sentence,
  onDismiss,
  onShowDismissed,
  ...leads
}: {
  findings: readonly Finding[];
  dismissed: readonly string[];
  sentence: (finding: Finding) => string;
  onDismiss: (key: string) => void;
  onShowDismissed: () => void;
} & Leads) => {
  const { balance: words } = useMessages();
  const [showsRules, setShowsRules] = useState(false);
  const shown = findings.filter(({ key }) => !dismissed.includes(key));
  const hidden = findings.length - shown.length;
  return (
    <section className="balance-findings" aria-labelledby="balance-stands-out">
      <h3 id="balance-stands-out" className="form-heading">
        {words.standsOut}
      </h3>
      {shown.length === 0 && hidden === 0 ? <p className="field-hint">{words.nothing}</p> : null}
      <ul className="balance-list">
        {shown.map((finding) => (
          <li key={finding.key} className="balance-finding">
            <p>{sentence(finding)}</p>
            <IconButton
              icon={X}
              size={14}
              label={words.dismiss(sentence(finding))}
              onPress={() => onDismiss(finding.key)}
            />
            <Lead finding={finding} {...leads} />
          </li>
        ))}
      </ul>
      {hidden > 0 ? (
        <p className="field-hint">
          {words.dismissed(hidden)}{' '}
          <Button look="quiet" onPress={onShowDismissed}>
            {words.showDismissed}
          </Button>
        </p>
      ) : null}
      <button
        type="button"
        className="balance-rules-button"
        aria-expanded={showsRules}
        onClick={() => setShowsRules(!showsRules)}
      >
        <ChevronRight aria-hidden size={14} />
        {words.rules}
      </button>
      {showsRules ? (
        <ul className="balance-rules bullets">
          {words.ruleLines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : null}
    </section>
  );
};

/** Where a sentence leads: to its notes, its section, or to the sources it counts. */
const Lead = ({ finding, onGo, onSection, onFacet, onJudge }: { finding: Finding } & Leads) => {
  const { balance: words } = useMessages();
  const button = (label: string, onPress: () => void) => (
    <Button look="quiet" icon={ArrowDown} onPress={onPress}>
      {label}
    </Button>
  );
  switch (finding.rule) {
    case 'not-judged':
      return button(words.judgeThese, onJudge);
    case 'one-language':
      return button(words.showSources, () => onFacet('language'));
    case 'old':
      return button(words.showSources, () => onFacet('year'));
    case 'one-kind':
    case 'no-primary':
      return (
        <div className="balance-leads">
          {finding.section > 0 ? (
            <Button look="quiet" onPress={() => onSection(finding.section)}>
              {words.goToSection}
            </Button>
          ) : null}
          <PlaceLinks places={finding.places} onGo={onGo} />
        </div>
      );
    default:
      return <PlaceLinks places={finding.places} onGo={onGo} />;
  }
};
