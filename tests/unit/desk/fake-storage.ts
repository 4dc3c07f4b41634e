/** The browser's storage, as far as the desk's rooms use it: what is set is there. */
export function fakeStorage() {
  const held: Record<string, Record<string, unknown>> = { local: {}, session: {}, managed: {} };
  const area = (name: string) => ({
    get: async (keys: string | string[] | null) => {
      const wanted = keys === null ? Object.keys(held[name]!) : [keys].flat();
      return Object.fromEntries(
        wanted.filter((key) => key in held[name]!).map((key) => [key, structuredClone(held[name]![key])]),
      );
    },
    set: async (values: Record<string, unknown>) => void Object.assign(held[name]!, structuredClone(values)),
    remove: async (keys: string | string[]) => [keys].flat().forEach((key) => delete held[name]![key]),
  });
  return { held, storage: { local: area('local'), session: area('session'), managed: area('managed') } };
}
