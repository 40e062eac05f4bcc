import { Component, type ReactNode } from 'react';
import { messagesFor } from '../i18n/language.tsx';

/**
 * Stands in for a window that could not be drawn: says so, that the writing is safe, and how to go on. Pages
 * that are taken away save what they hold, so what is said is so. The language is the one the window had.
 */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const { app } = messagesFor(document.documentElement.lang.startsWith('it') ? 'it' : 'en');
    return (
      <main className="start">
        <h1>{app.stopped}</h1>
        <p role="alert">{app.stoppedSafe}</p>
        <button type="button" className="button button-primary" onClick={() => location.reload()}>
          {app.reload}
        </button>
      </main>
    );
  }
}
