import type { Comfort } from '../../utils/wire/comfort.ts';

/** Everything is measured in rem: one number at the root makes all of it larger. */
export function showTextSize(size: Comfort['textSize']): void {
  document.documentElement.style.fontSize = size === 100 ? '' : `${size}%`;
}

/** For a page of its own: shows the size that was chosen, now and whenever it is chosen anew. */
export function followTextSize(
  ask: () => Promise<Comfort>,
  onChange: (listener: () => void) => unknown,
): void {
  const look = (): void =>
    void ask().then(
      ({ textSize }) => showTextSize(textSize),
      () => undefined,
    );
  look();
  onChange(look);
}
