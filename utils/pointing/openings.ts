/** Openings in the pointing layer where a frame of the page has a layer of its own. */
import { setStyle } from '../marks/style.ts';

export interface Openings {
  /** True where a point of the viewport (CSS px) lies in an opening. */
  holds(x: number, y: number): boolean;
  /** Looks again where the frames are: after a scroll, another size, or a frame that came later. */
  renew(): void;
}

/**
 * Cuts the frames that Sidelight is in too out of a layer, so that the pointer comes to the layer inside them. Frames of
 * another origin, and those without a guest, stay covered: nothing could be pointed at there.
 *
 * @param guest name of the element by which Sidelight stands in a document
 */
export function openFrames(layer: HTMLElement, guest: string): Openings {
  const document = layer.ownerDocument;
  let holes: DOMRect[] = [];

  function renew(): void {
    const own = layer.getBoundingClientRect();
    holes = [...document.querySelectorAll<HTMLIFrameElement>('iframe, frame')]
      .filter((frame) => frame.contentDocument?.querySelector(`:root > ${guest}`))
      .map((frame) => frame.getBoundingClientRect())
      .filter(({ width, height }) => width > 0 && height > 0);
    const cut = holes.map(
      ({ x, y, width, height }) => `M${x - own.x} ${y - own.y}h${width}v${height}h${-width}z`,
    );
    const path = `path(evenodd, "M0 0h${own.width}v${own.height}h${-own.width}z${cut.join('')}")`;
    setStyle(layer, { 'clip-path': cut.length > 0 ? path : 'none' });
  }

  renew();
  return {
    holds: (x, y) =>
      holes.some(({ left, top, right, bottom }) => x >= left && x < right && y >= top && y < bottom),
    renew,
  };
}
