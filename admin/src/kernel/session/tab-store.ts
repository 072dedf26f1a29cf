/** Texts that outlive a page but not the tab, nor the session of whoever typed them. */
export interface TabStore {
  read(name: string): string | undefined;
  write(name: string, text: string): void;
  remove(name: string): void;
}

const prefix = "kcc-hub.kept.";

/** Browsers may refuse their storage to a frame within another site: then it lasts as long as the frame. */
const inMemory = new Map<string, string>();

export const tabStore: TabStore = {
  read: (name) => withStorage((storage) => storage.getItem(prefix + name)) ?? inMemory.get(name),
  write(name, text) {
    inMemory.set(name, text);
    withStorage((storage) => storage.setItem(prefix + name, text));
  },
  remove(name) {
    inMemory.delete(name);
    withStorage((storage) => storage.removeItem(prefix + name));
  },
};

/** Nothing stays behind for the next person at this desk. */
export function emptyTabStore(): void {
  inMemory.clear();
  withStorage((storage) => {
    for (const key of Object.keys(storage)) if (key.startsWith(prefix)) storage.removeItem(key);
  });
}

function withStorage<Result>(use: (storage: Storage) => Result): Result | undefined {
  try {
    return use(sessionStorage);
  } catch {
    return undefined;
  }
}
