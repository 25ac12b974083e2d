import type { Words } from '../shared/words/words';
import { sayPlace } from './frame/say-place';
import { stepOrder, toolOrder } from './frame/step-order';

/**
 * The built page in one language: what stands in it before any script runs, where the frame will stand afterwards.
 *
 * @param html of `index.html`, with its places for language, title and first paint
 */
export function firstPage(html: string, words: Words): string {
  const { language, say } = words;
  const text = (...said: Parameters<Words['say']>) => escaped(say(...said));
  const rows = stepOrder.map(
    (id, at) =>
      `<li><span>${at + 1}<b> ${text(`step.${id}.title`)}</b></span><small>${text('step.state.not-looked-at')}</small></li>`,
  );
  const tools = toolOrder.map((id) => `<li><span><b>${escaped(sayPlace(words, id))}</b></span></li>`);
  const painted = [
    `<header class="first-title">${text('frame.title.app')}</header>`,
    `<div class="first-band"><span>${text('frame.practice.band')}</span></div>`,
    `<nav class="first-rail" aria-label="${text('frame.rail.title')}">`,
    `<h2>${text('frame.rail.title')}</h2><ol>${rows.join('')}</ol>`,
    `<h2>${text('frame.tools.title')}</h2><ul>${tools.join('')}</ul></nav>`,
  ].join('');
  return html
    .replace('<html lang="en"', `<html lang="${language}"`)
    .replace('<title></title>', `<title>${text('frame.title.app')}</title>`)
    .replace('<!--first-paint-->', painted);
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
