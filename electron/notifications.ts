import { type BrowserWindow, Notification } from 'electron';
import type { AppFacts } from '../shared/model/app-facts';
import type { Overview } from '../shared/model/overview';
import type { StepId } from '../shared/model/step';
import type { Words } from '../shared/words/words';
import { type Happening, hearFacts, hearOverview, nothingHeard, placeOfHappening } from './notify';

interface NotifierPowers {
  readonly window: BrowserWindow;
  readonly words: Words;
  /** Whether the person wants to be told. */
  wanted(): boolean;
  /** Brings the window to the front, at this place. */
  goTo(place: StepId | 'settings'): void;
}

interface Notifier {
  overview(now: Overview): void;
  facts(now: AppFacts): void;
  close(): void;
}

/** Says on the desktop what happens while the window is not in front. Where no desktop listens, nothing is said. */
export function createNotifier({ window, words, wanted, goTo }: NotifierPowers): Notifier {
  let heard = nothingHeard;
  /** One that nobody holds is collected, and its click with it. */
  const shown = new Set<Notification>();

  const say = (what: Happening) => {
    if (window.isDestroyed() || window.isFocused() || !wanted() || !Notification.isSupported()) return;
    const one = new Notification({
      title: words.say(`notify.${what}.title`),
      body: words.say(`notify.${what}.body`),
    });
    shown.add(one);
    one.on('click', () => {
      shown.delete(one);
      goTo(placeOfHappening[what]);
    });
    one.on('close', () => shown.delete(one));
    one.show();
  };
  const take = (told: ReturnType<typeof hearOverview>) => {
    heard = told.heard;
    if (told.happened) say(told.happened);
  };

  return {
    overview: (now) => take(hearOverview(heard, now)),
    facts: (now) => take(hearFacts(heard, now)),
    close: () => {
      for (const one of shown) one.close();
    },
  };
}
