/** Pictures as data: the page shows them, and they are written as SVG or painted on a canvas. Lengths are CSS pixels. */

/** Ink on paper and nothing else: what a shape means never hangs on a colour. */
type Fill = 'ink' | 'half' | 'open' | 'band';
export type Point = readonly [x: number, y: number];

export type Shape =
  | { is: 'box'; x: number; y: number; width: number; height: number; fill: Fill }
  | { is: 'dot'; x: number; y: number; r: number; open: boolean }
  | { is: 'line'; points: readonly Point[]; width: number; dash?: boolean; arrow?: boolean }
  | { is: 'text'; x: number; y: number; text: string; anchor: 'start' | 'middle' | 'end'; bold?: boolean };

export interface Drawing {
  width: number;
  height: number;
  shapes: readonly Shape[];
}

export const SIZE = 13;
/** Letters are about so wide, px: there is no measuring without a page. */
export const widthOf = (text: string): number => Math.ceil(text.length * SIZE * 0.56);

/** How strong the ink of a fill is; the edge is always full ink. */
export const STRENGTH: Record<Fill, number> = { ink: 1, half: 0.4, open: 0, band: 0.12 };

export const pointsOf = (points: readonly Point[]): string => points.map(([x, y]) => `${x},${y}`).join(' ');

const ARROW = 7;

/** The tip of an arrow, as the triangle at the end of a line. */
export function tipOf(points: readonly Point[]): Point[] {
  const [x, y] = points.at(-1)!;
  const [fromX, fromY] = points.at(-2)!;
  const length = Math.hypot(x - fromX, y - fromY) || 1;
  const [dx, dy] = [((x - fromX) / length) * ARROW, ((y - fromY) / length) * ARROW];
  return [
    [x, y],
    [round(x - dx - dy / 2), round(y - dy + dx / 2)],
    [round(x - dx + dy / 2), round(y - dy - dx / 2)],
  ];
}

export const round = (value: number): number => Math.round(value * 10) / 10;

const MARKS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const safe = (text: string): string => text.replace(/[&<>"]/g, (mark) => MARKS[mark]!);

/** A file of its own: dark ink on white paper. */
export function svgOf({ width, height, shapes }: Drawing, title: string): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${safe(title)}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" color="#1f1d1a" font-family="sans-serif" font-size="${SIZE}">`,
    `<title>${safe(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...shapes.map(shapeOf),
    '</svg>\n',
  ].join('\n');
}

function shapeOf(shape: Shape): string {
  switch (shape.is) {
    case 'box':
      return `<rect x="${shape.x}" y="${shape.y}" width="${shape.width}" height="${shape.height}" fill="currentColor" fill-opacity="${STRENGTH[shape.fill]}"${shape.fill === 'band' ? '' : ' stroke="currentColor"'}/>`;
    case 'dot':
      return `<circle cx="${shape.x}" cy="${shape.y}" r="${shape.r}" fill="${shape.open ? '#ffffff' : 'currentColor'}" stroke="currentColor" stroke-width="2"/>`;
    case 'line':
      return `<polyline points="${pointsOf(shape.points)}" fill="none" stroke="currentColor" stroke-width="${shape.width}"${shape.dash ? ' stroke-dasharray="5 4"' : ''}/>${shape.arrow ? `<polygon points="${pointsOf(tipOf(shape.points))}" fill="currentColor"/>` : ''}`;
    case 'text':
      return `<text x="${shape.x}" y="${shape.y}" text-anchor="${shape.anchor}"${shape.bold ? ' font-weight="600"' : ''} fill="currentColor">${safe(shape.text)}</text>`;
  }
}
