/** Reads a theme file of a municipality: tokens as JSON (nested or flat) or as CSS variables. */
import { themeOf, type Theme } from './tokens.ts';

/** Longer is no theme file. */
const LONGEST = 1_000_000;
const DEEPEST = 12;

/** @returns the tokens that Sidelight follows; null where the text holds none of them */
export function readTheme(text: string): Theme | null {
  if (text.length > LONGEST) return null;
  const tokens = text.trimStart().startsWith('{') ? ofJson(text) : ofCss(text);
  const theme = themeOf(resolved(tokens));
  return Object.keys(theme).length > 0 ? theme : null;
}

function ofCss(text: string): Record<string, string> {
  const bare = text.replace(/\/\*[\s\S]*?\*\//g, '');
  return Object.fromEntries(
    [...bare.matchAll(/--([a-z][a-z0-9-]*)\s*:\s*([^;{}]+)/gi)].map(([, name, value]) => [
      name!,
      value!.trim(),
    ]),
  );
}

/** `{"nl": {"link": {"color": {"$value": "#0b4f79"}}}}` → `nl-link-color`. */
function ofJson(text: string): Record<string, string> {
  const tokens: Record<string, string> = {};
  const look = (node: unknown, path: string[]): void => {
    if (typeof node === 'string') tokens[path.join('-')] = node;
    if (typeof node !== 'object' || node === null || path.length > DEEPEST) return;
    const { $value, value } = node as { $value?: unknown; value?: unknown };
    const own = $value ?? value;
    if (typeof own === 'string') tokens[path.join('-')] = own;
    for (const [key, child] of Object.entries(node)) {
      if (!key.startsWith('$') && key !== 'value') look(child, [...path, key]);
    }
  };
  try {
    look(JSON.parse(text), []);
  } catch {
    return {};
  }
  return tokens;
}

/** One token may say that it is another: `{utrecht.color.blue}` or `var(--utrecht-color-blue)`. */
function resolved(tokens: Record<string, string>): Record<string, string> {
  const follow = (value: string, steps: number): string => {
    const other = /^\{([\w.-]+)\}$|^var\(--([\w-]+)\)$/.exec(value.trim());
    const name = other && (other[1]?.replaceAll('.', '-') ?? other[2]!);
    return name && steps > 0 && tokens[name] !== undefined ? follow(tokens[name], steps - 1) : value;
  };
  return Object.fromEntries(Object.entries(tokens).map(([name, value]) => [name, follow(value, DEEPEST)]));
}
