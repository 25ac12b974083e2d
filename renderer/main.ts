/** After the first frame: the rail's words stand on the screen before the heavy rest is even read. */
requestAnimationFrame(() => setTimeout(() => void import('./start')));
