/** As much of jsdom, which comes without types, as a page with a script needs. */
declare module 'jsdom' {
  interface Options {
    runScripts?: 'dangerously';
    resources?: 'usable';
    virtualConsole?: object;
  }
  export const VirtualConsole: new () => object;
  export class JSDOM {
    static fromURL(url: string, options?: Options): Promise<JSDOM>;
    readonly window: Window & typeof globalThis;
  }
}
