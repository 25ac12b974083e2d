/** What the build replaces (vite.dev/guide/env-and-mode). */
interface ImportMeta {
  readonly env: {
    /** The client ID of this app's registration in Microsoft Entra, where the build was given one. */
    readonly VITE_GROUPTALK_CLIENT_ID?: string;
    /** https address of the folder with this app's updates. */
    readonly VITE_GROUPTALK_UPDATE_FEED?: string;
    /** What updates must be signed with, as `electron/dev/sign-feed.mjs --public-key` prints it. None: no updates. */
    readonly VITE_GROUPTALK_UPDATE_KEY?: string;
  };
}
