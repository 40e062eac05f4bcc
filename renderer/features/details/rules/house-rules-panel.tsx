import { ChevronRight, RotateCcw } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Disclosure, DisclosurePanel, Heading, Button as PressButton } from 'react-aria-components';
import type { RichText } from '#shared/citations/citation.ts';
import type { HouseRules } from '#shared/citations/house-rules.ts';
import { newId } from '#shared/ids.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';
import type { PaperData } from '../paper-data.ts';
import { differing, groupsFor } from './rule-choices.ts';
import { RuleControl } from './rule-control.tsx';
import { ruleExamples } from './rule-examples.ts';
import './rules.css';

/** Scrolls what the section stands in, and nothing around it. */
const bringToTop = (section: HTMLElement): void => {
  let scroller = section.parentElement;
  while (scroller && scroller.scrollHeight <= scroller.clientHeight) scroller = scroller.parentElement;
  scroller?.scrollBy(0, section.getBoundingClientRect().top - scroller.getBoundingClientRect().top);
};

/** What the panel shows of the paper; read again after every change. */
const readPaper = (paper: PaperData) => {
  const { rules = {}, lang = 'en-GB' } = paper.meta();
  return { own: rules, lang, ...paper.printedBy(), printings: paper.printings() };
};

/**
 * The rules of notes that a style can't say: each with what it decides, a note printed by it, and whether the
 * paper differs from its style in it. What a paper has as its style has it is not kept with the paper.
 */
export const HouseRulesPanel = ({
  paper,
  isAsked,
  onAsked,
}: {
  paper: PaperData;
  /** Whether the rules are to be opened now. */
  isAsked: boolean;
  onAsked: () => void;
}) => {
  const { houseRules: words } = useMessages();
  const [read, setRead] = useState(() => readPaper(paper));
  const [open, setOpen] = useState(false);
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    const refresh = (): void =>
      setRead((old) => {
        const now = readPaper(paper);
        return JSON.stringify(now) === JSON.stringify(old) ? old : now;
      });
    refresh();
    return paper.subscribe(refresh);
  }, [paper]);
  useEffect(() => {
    if (!isAsked) return;
    setOpen(true);
    // The panel may have been closed until now.
    requestAnimationFrame(() => {
      if (!section.current) return;
      bringToTop(section.current);
      section.current.querySelector('button')?.focus({ preventScroll: true });
    });
    onAsked();
  }, [isAsked, onAsked]);

  const { own, lang, kind, rules, ofStyle } = read;
  const groups = groupsFor(kind);
  const names = useMemo(() => groupsFor(kind).flatMap(([, list]) => list), [kind]);
  const examples = useMemo(
    () =>
      ruleExamples(
        names,
        paper.cited().flatMap(({ item }) => (item ? [item] : [])),
        lang,
        own,
        rules,
      ),
    [names, paper, lang, own, rules],
  );
  const [texts, setTexts] = useState<readonly (readonly RichText[])[]>([]);
  // Asked again when the page has other texts: the style may have come in only now.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (!open) return;
    let isOver = false;
    void paper.examples(examples).then((printed) => {
      if (printed && !isOver) setTexts(printed);
    });
    return () => {
      isOver = true;
    };
  }, [open, paper, examples, read.printings]);

  const differs = differing(own, kind);
  const keep = (next: HouseRules): void => {
    paper.changeMeta({ rules: Object.keys(next).length === 0 ? undefined : next }, newId());
    setRead(readPaper(paper));
  };
  const change = (name: keyof HouseRules, value: unknown): void => {
    const { [name]: _, ...others } = own;
    // A value that is the style's own is no difference; the style's separator has no value of its own.
    const isOwn = value !== undefined && value !== null && value !== ofStyle[name];
    keep(isOwn ? { ...others, [name]: value } : others);
  };

  return (
    <section className="details-group" ref={section} aria-labelledby="details-rules">
      <Disclosure className="house-rules-all" isExpanded={open} onExpandedChange={setOpen}>
        <Heading level={2} id="details-rules" className="form-heading">
          <PressButton slot="trigger" className="disclosure-button disclosure-more">
            <ChevronRight aria-hidden size={14} />
            {words.title}
          </PressButton>
        </Heading>
        <p className="field-hint" role="status">
          {words.differing(differs.length)}
        </p>
        <DisclosurePanel>
          {open ? (
            <div className="house-rules">
              <p className="field-hint">{kind === 'note' ? words.about : words.aboutInText}</p>
              {differs.length > 0 && paper.isEditable ? (
                <Button look="quiet" icon={RotateCcw} onPress={() => keep({})}>
                  {words.resetAll}
                </Button>
              ) : null}
              {groups.map(([group, list]) => (
                <section key={group} className="house-rule-group" aria-labelledby={`rules-${group}`}>
                  <h3 id={`rules-${group}`} className="house-rule-title">
                    {words.groups[group]}
                  </h3>
                  {list.map((name) => {
                    const at = names.indexOf(name);
                    return (
                      <RuleControl
                        key={name}
                        name={name}
                        value={rules[name]}
                        ofStyle={ofStyle[name]}
                        differs={differs.includes(name)}
                        isEditable={paper.isEditable}
                        lines={examples[at]?.lines ?? []}
                        texts={texts[at] ?? []}
                        onChange={(value) => change(name, value)}
                      />
                    );
                  })}
                </section>
              ))}
            </div>
          ) : null}
        </DisclosurePanel>
      </Disclosure>
    </section>
  );
};
