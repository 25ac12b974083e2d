import type { AppFacts } from '../../shared/model/app-facts';
import { type Language, languageOf } from '../../shared/model/language';
import type { Updates } from '../../shared/model/updates';
import type { Policy } from '../policy/policy';
import type { JsonFile } from '../store/json-file';
import type { Settings } from '../store/settings';

/** What never changes while the app runs. */
export type About = Pick<AppFacts, 'mode' | 'version' | 'runtime' | 'platform' | 'secrets'> & {
  readonly dataFolder: string;
  /** The client ID that the build, or the practice tenant, brings along; null: none. */
  readonly clientId: string | null;
  /** The computer's languages, the most wanted first, as BCP 47 tags. */
  readonly systemLanguages: readonly string[];
  /** What the command line asks for, until another one is chosen in Settings; none, when it is left out. */
  readonly askedLanguage?: Language | null;
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
  readonly policy: Policy;
  updates(): Updates;
  practice(): AppFacts['practice'];
  announce(facts: AppFacts): void;
}

/** What this app is, from its parts. In practice mode the practice tenant's client ID holds, whatever Settings say. */
export function createFacts({ about, settings, policy, updates, practice, announce }: Powers): Facts {
  const { dataFolder, clientId: brought, systemLanguages, askedLanguage, ...rest } = about;
  const { values } = policy;
  const isLive = about.mode === 'live';
  const fromPolicy = isLive ? (values.clientId ?? null) : null;
  const fromSettings = () => (isLive ? settings.read().clientId : null);
  const clientId = () => fromPolicy ?? fromSettings() ?? brought;
  const from = (): AppFacts['settings']['clientIdFrom'] => {
    if (!isLive) return 'practice';
    if (fromPolicy) return 'policy';
    if (fromSettings()) return 'settings';
    return brought ? 'build' : 'nowhere';
  };
  const chosenAtStart = settings.read().language;
  const read = (): AppFacts => {
    const {
      theme,
      staySignedIn,
      notifications,
      updates: wanted,
      keepOnUninstall,
      singleKeys,
      ...chosen
    } = settings.read();
    const language = values.language ?? chosen.language;
    const asked = chosen.language === chosenAtStart ? askedLanguage : null;
    return {
      ...rest,
      language: asked ?? languageOf(language, systemLanguages),
      settings: {
        clientId: clientId(),
        clientIdFrom: from(),
        cloud: 'global',
        theme,
        language,
        staySignedIn,
        notifications,
        updates: values.updates?.allowed ?? wanted,
        keepOnUninstall,
        singleKeys,
        dataFolder,
      },
      policy: policy.facts,
      updates: updates(),
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
