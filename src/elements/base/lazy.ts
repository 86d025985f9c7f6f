/**
 * A module that is fetched on demand, once for all who want it. Once it is here it is used at once, since importing it again
 * takes a task of its own; and those who wait for it are served in the order they asked, which several imports of one
 * module need not be.
 */
export interface Lazy<Module> {
  /** Undefined until it was loaded. */
  readonly here: Module | undefined;
  /** Fails as any import does, and can be tried again. */
  load(): Promise<Module>;
}

export function lazy<Module>(fetch: () => Promise<Module>): Lazy<Module> {
  let here: Module | undefined;
  let loading: Promise<Module> | undefined;
  return {
    get here() {
      return here;
    },
    async load() {
      loading ??= fetch();
      try {
        return (here = await loading);
      } catch (error) {
        loading = undefined;
        throw error;
      }
    },
  };
}
