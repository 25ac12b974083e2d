/** Long enough for any first frame; a window that nobody sees may never paint one. */
const patienceMs = 500;

/** The rail's words stand on the screen before the heavy rest is even read. */
const painted = new Promise<void>((seen) => {
  new PerformanceObserver(() => seen()).observe({ type: 'paint', buffered: true });
  setTimeout(seen, patienceMs);
});
void painted.then(() => import('./start'));
