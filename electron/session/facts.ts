import type { AppFacts } from '../../shared/model/app-facts';
import type { JsonFile } from '../store/json-file';
import type { Settings } from '../store/settings';

/** What never changes while the app runs. */
export type About = Pick<AppFacts, 'mode' | 'version' | 'runtime' | 'platform' | 'secrets'> & {
  readonly dataFolder: string;
  /** The client ID that the build, or the practice tenant, brings along; null: none. */
  readonly clientId: string | null;
};

export interface Facts {
  read(): AppFacts;
  /** The client ID that people sign in with now; null: nobody can. */
  clientId(): string | null;
  /** Says it again, if something has changed. */
  announce(): void;
}

interface Powers {
  readonly about: About;
  readonly settings: JsonFile<Settings>;
  practice(): AppFacts['practice'];
  announce(facts: AppFacts): void;
}

/** What this app is, from its parts. In practice mode the practice tenant's client ID holds, whatever Settings say. */
export function createFacts({ about, settings, practice, announce }: Powers): Facts {
  const { dataFolder, clientId: brought, ...rest } = about;
  const fromSettings = () => (about.mode === 'live' ? settings.read().clientId : null);
  const clientId = () => fromSettings() ?? brought;
  const from = (): AppFacts['settings']['clientIdFrom'] => {
    if (about.mode === 'practice') return 'practice';
    if (fromSettings()) return 'settings';
    return brought ? 'build' : 'nowhere';
  };
  const read = (): AppFacts => {
    const { theme, staySignedIn } = settings.read();
    return {
      ...rest,
      settings: {
        clientId: clientId(),
        clientIdFrom: from(),
        cloud: 'global',
        theme,
        staySignedIn,
        dataFolder,
      },
      practice: practice(),
    };
  };
  let said = JSON.stringify(read());
  return {
    read,
    clientId,
    announce: () => {
      const now = read();
      if (JSON.stringify(now) === said) return;
      said = JSON.stringify(now);
      announce(now);
    },
  };
}
