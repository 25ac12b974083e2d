import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { languageOf } from '../shared/model/language';
import { App } from './app';
import { createBridge } from './bridge';
import { GuardedWindow } from './guarded-window';

/** Made anew by whoever serves the page, at each load; only style elements that carry it are allowed. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } });
const bridge = createBridge(window.grouptalk, () => crypto.randomUUID());
const root = document.getElementById('root');

if (root) {
  createRoot(root).render(
    <StrictMode>
      <RendererProvider renderer={renderer} targetDocument={document}>
        <GuardedWindow bridge={bridge}>
          <App
            bridge={bridge}
            firstLanguage={languageOf('system', [document.documentElement.lang])}
            store={window.sessionStorage}
            practice={document.documentElement.dataset.mode === 'practice'}
          />
        </GuardedWindow>
      </RendererProvider>
    </StrictMode>,
  );
}
