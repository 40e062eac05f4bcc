import './api/no-eval.ts';
import './ui/styles.ts';
import './app/app.css';
import './app/tabs.css';
import './app/screens.css';
import './app/status-bar.css';
import './features/library/library.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createElectronHost } from './api/electron-host.ts';
import { createHttpHost } from './api/http-host.ts';
import { App } from './app/app.tsx';

const host = window.ibid ? createElectronHost(window.ibid) : createHttpHost();
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <App host={host} />
    </StrictMode>,
  );
