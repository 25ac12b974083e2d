/** As browsers have them. */
const steps = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3] as const;
const smallest = steps[0];
const largest = 3;

export type ZoomWay = 'in' | 'out' | 'reset';

/** The step after this factor. At the end of the scale it stays. */
export function zoomFrom(factor: number, way: ZoomWay): number {
  if (way === 'reset') return 1;
  if (way === 'in') return steps.find((step) => step > factor + 0.001) ?? largest;
  return steps.findLast((step) => step < factor - 0.001) ?? smallest;
}

/** A factor that was kept; 1 for whatever else may stand there. */
export const asZoom = (value: unknown): number =>
  typeof value === 'number' && value >= smallest && value <= largest ? value : 1;
