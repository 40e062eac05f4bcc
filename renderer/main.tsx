import './api/no-eval.ts';
import './ui/fonts.css';
import './ui/tokens.css';
import './ui/base.css';
import './ui/ui.css';
import './app/app.css';
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
