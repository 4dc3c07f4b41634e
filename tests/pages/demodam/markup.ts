/** Markup from templates: whatever is put into one is escaped, unless it is markup itself. */

export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Part = Markup | string | number | false | null | undefined | readonly Part[];

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);

function render(part: Part): string {
  if (part instanceof Markup) return part.text;
  if (Array.isArray(part)) return (part as readonly Part[]).map(render).join('');
  return part === false || part === null || part === undefined ? '' : escape(String(part));
}

export const html = (strings: TemplateStringsArray, ...parts: Part[]): Markup =>
  new Markup(strings.reduce((text, string, at) => text + render(parts[at - 1]) + string));

/** The bytes of a page in the encoding of its time; what that encoding lacks becomes a character reference. */
export const encodePage = (page: Markup): Buffer =>
  Buffer.from(
    page.text.replace(/[^\u0000-\u00ff]/gu, (sign) => `&#${sign.codePointAt(0)};`),
    'latin1',
  );
