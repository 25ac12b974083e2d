/** What the build replaces (vite.dev/guide/env-and-mode). */
interface ImportMeta {
  readonly env: {
    /** The client ID of this app's registration in Microsoft Entra, where the build was given one. */
    readonly VITE_GROUPTALK_CLIENT_ID?: string;
  };
}
