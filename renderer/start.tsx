import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createWords } from '../shared/words/words';
import { App } from './app';
import { createBridge } from './bridge';

/** Made anew by whoever serves the page, at each load; only style elements that carry it are allowed. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } });
const bridge = createBridge(window.grouptalk, () => crypto.randomUUID());
const root = document.getElementById('root');

if (root) {
  createRoot(root).render(
    <StrictMode>
      <RendererProvider renderer={renderer} targetDocument={document}>
        <App
          bridge={bridge}
          words={createWords('en')}
          practice={document.documentElement.dataset.mode === 'practice'}
        />
      </RendererProvider>
    </StrictMode>,
  );
}
