import { useEffect, useRef } from 'react';
import type { PageRequests } from '../../editor/page-requests.ts';
import type { PaperSession } from './paper-session.ts';

/** Answers what the page or one of its commands asks for, as long as the component is there. */
export const useRequest = <K extends keyof PageRequests>(
  { requests }: PaperSession,
  what: K,
  answer: (...detail: PageRequests[K]) => void,
): void => {
  const latest = useRef(answer);
  latest.current = answer;
  useEffect(() => requests.on(what, (...detail) => latest.current(...detail)), [requests, what]);
};
