/** The parts of the browser that a study needs, held in memory; a session of the browser can end. */
type Stored = Record<string, unknown>;

function area() {
  let held: Stored = {};
  return {
    get: async (name: string | null): Promise<Stored> =>
      structuredClone(name === null ? held : name in held ? { [name]: held[name] } : {}),
    set: async (change: Stored): Promise<void> => void (held = { ...held, ...structuredClone(change) }),
    remove: async (name: string): Promise<void> => {
      held = Object.fromEntries(Object.entries(held).filter(([each]) => each !== name));
    },
    clear: (): void => void (held = {}),
    all: (): Stored => held,
  };
}

export const local = area();
export const session = area();
export const managed = area();

export const browser = {
  storage: { local, session, managed },
  runtime: {
    getURL: (path: string): string => `chrome-extension://sidelight${path}`,
    getManifest: () => ({ version: '0.1.0' }),
  },
  i18n: { getUILanguage: (): string => 'nl' },
  alarms: { create: async (): Promise<void> => undefined, clear: async (): Promise<boolean> => true },
  tabs: { create: async (): Promise<void> => undefined },
};
