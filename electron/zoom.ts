import type { WebContents } from 'electron';
import { type ZoomWay, zoomFrom } from './zoom-steps';

export interface Zoom {
  /** 1 is the size that the page was drawn for. */
  factor(): number;
  go(way: ZoomWay): void;
}

/**
 * The zoom of the window's page: by keys and menu through `go`, by the mouse wheel by itself. Chromium keeps one of
 * its own for each site, possibly an older one; so ours is set at each load.
 */
export function createZoom(contents: WebContents, first: number, onChange: () => void): Zoom {
  let factor = first;
  const go = (way: ZoomWay) => {
    factor = zoomFrom(factor, way);
    contents.setZoomFactor(factor);
    onChange();
  };
  contents.on('zoom-changed', (_event, way) => go(way));
  contents.on('did-navigate', () => contents.setZoomFactor(factor));
  return { factor: () => factor, go };
}
