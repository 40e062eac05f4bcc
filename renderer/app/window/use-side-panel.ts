import { useCallback, useEffect, useRef, useState } from 'react';
import type { PaperId, SourceId, VersionId } from '#shared/ids.ts';
import type { Preferences } from '../../api/preferences.ts';
import type { EditorHandle } from '../../features/paper/editor-handle.ts';
import type { EditorFacts } from './use-editor-facts.ts';
import type { ChangePreferences } from './use-preferences.ts';

type Shown = {
  preferences: Preferences;
  change: ChangePreferences;
  narrow: boolean;
  active: PaperId | null;
  handle: EditorHandle | null;
  facts: EditorFacts | null;
};

/** The panel beside the page: whether it is seen, on which tab, and what its tabs are about. */
export const useSidePanel = ({ preferences, change, narrow, active, handle, facts }: Shown) => {
  // On a narrow window the panel lies over the page, so it opens only when asked for.
  const [overlay, setOverlay] = useState(false);
  const leaveOverlay = useCallback(() => setOverlay(false), []);
  const show = useCallback(
    (sidePanelTab: Preferences['sidePanelTab']): void => {
      setOverlay(true);
      change({ sidePanelOpen: true, sidePanelTab, focus: false });
    },
    [change],
  );

  const [citedSources, setCitedSources] = useState<readonly SourceId[]>([]);
  // The last citation that was touched stays beside the page while one goes on writing.
  const cited = facts?.cited.join('\n');
  const left = useRef<string>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same sources come as a new list each time.
  useEffect(() => {
    if (facts && cited !== left.current && facts.cited.length > 0) setCitedSources(facts.cited);
    left.current = undefined;
  }, [cited]);
  // Who weighs the sources of a paper, or checks what it quotes, goes from note to note, and what is touched there
  // does not take their place.
  const [over, setOver] = useState<'balance' | 'check' | null>(null);
  const showOver = useCallback(
    (what: 'balance' | 'check'): void => {
      setOver(what);
      show('source');
    },
    [show],
  );
  const leaveOver = useCallback(() => setOver(null), []);
  const showSource = useCallback(
    (id: SourceId): void => {
      setOver(null);
      setCitedSources([id]);
      show('source');
    },
    [show],
  );

  const showAllSources = useCallback((): void => {
    // The facts come late: those of the citation that is left here and now don't bring it back.
    left.current = handle?.citedHere().join('\n');
    setCitedSources([]);
  }, [handle]);

  // The version that stands in place of its paper's page.
  const [shown, setShown] = useState<{ paper: PaperId; version: VersionId } | null>(null);
  const showVersion = useCallback((paper: PaperId, version: VersionId): void => {
    setOverlay(false);
    setShown({ paper, version });
  }, []);
  const closeVersion = useCallback(() => setShown(null), []);
  const forgetVersion = useCallback(
    (version: VersionId): void => setShown((old) => (old?.version === version ? null : old)),
    [],
  );

  const [asksName, setAsksName] = useState(false);
  const nameAsked = useCallback(() => setAsksName(false), []);
  const nameVersion = useCallback((): void => {
    setShown(null);
    setAsksName(true);
    show('history');
  }, [show]);

  const [asksRules, setAsksRules] = useState(false);
  const rulesAsked = useCallback(() => setAsksRules(false), []);
  const showRules = useCallback((): void => {
    setAsksRules(true);
    show('paper');
  }, [show]);

  return {
    isOpen: active !== null && !preferences.focus && (narrow ? overlay : preferences.sidePanelOpen),
    isOverlay: narrow,
    toggle: (): void => {
      // Who asks for the panel is done with writing alone.
      if (preferences.focus) {
        setOverlay(true);
        change({ sidePanelOpen: true, focus: false });
      } else if (narrow) setOverlay(!overlay);
      else change({ sidePanelOpen: !preferences.sidePanelOpen });
    },
    show,
    /** Gives the page back to the eyes where the panel lies over it. */
    leaveOverlay,
    citedSources,
    over,
    showOver,
    leaveOver,
    showSource,
    showAllSources,
    version: shown && shown.paper === active ? shown.version : null,
    showVersion,
    closeVersion,
    forgetVersion,
    asksName,
    nameAsked,
    nameVersion,
    asksRules,
    rulesAsked,
    showRules,
  };
};
