import type { Look } from '../../utils/wire/comfort.ts';
import { ALL_TOKENS } from '../../utils/theme/tokens.ts';

/** Shows a page in the size and the theme that hold. Everything is measured in rem: one number at the root makes it larger. */
export function showLook({ textSize, theme }: Look): void {
  const { style } = document.documentElement;
  style.fontSize = textSize === 100 ? '' : `${textSize}%`;
  for (const token of ALL_TOKENS) {
    const value = theme[token];
    if (value === undefined) style.removeProperty(`--${token}`);
    else style.setProperty(`--${token}`, value);
  }
}

/** For a page of its own: now, and whenever something else is chosen. */
export function followLook(ask: () => Promise<Look>, onChange: (listener: () => void) => unknown): void {
  const look = (): void => void ask().then(showLook, () => undefined);
  look();
  onChange(look);
}
