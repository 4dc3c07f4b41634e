import {
  SIZE,
  STRENGTH,
  tipOf,
  type Drawing,
  type Point,
  type Shape,
} from '../../utils/traces/analysis/drawing.ts';

const INK = '#1f1d1a';
const PAPER = '#ffffff';
/** Sharp on paper and on dense screens. */
const SCALE = 2;

/** A drawing as PNG. The page's policy lets no picture be loaded, so it is painted. @throws Error where the browser makes none */
export async function pngOf({ width, height, shapes }: Drawing): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = document.createElement('canvas');
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('This browser paints nothing.');
  pen.scale(SCALE, SCALE);
  pen.fillStyle = PAPER;
  pen.fillRect(0, 0, width, height);
  for (const shape of shapes) paint(pen, shape);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('The picture is too large.');
  return new Uint8Array(await blob.arrayBuffer());
}

function paint(pen: CanvasRenderingContext2D, shape: Shape): void {
  pen.fillStyle = INK;
  pen.strokeStyle = INK;
  pen.lineWidth = 1;
  pen.setLineDash([]);
  switch (shape.is) {
    case 'box':
      pen.globalAlpha = STRENGTH[shape.fill];
      pen.fillRect(shape.x, shape.y, shape.width, shape.height);
      pen.globalAlpha = 1;
      if (shape.fill !== 'band') pen.strokeRect(shape.x, shape.y, shape.width, shape.height);
      return;
    case 'dot':
      pen.beginPath();
      pen.arc(shape.x, shape.y, shape.r, 0, 2 * Math.PI);
      pen.fillStyle = shape.open ? PAPER : INK;
      pen.fill();
      pen.lineWidth = 2;
      pen.stroke();
      return;
    case 'line':
      pen.lineWidth = shape.width;
      if (shape.dash) pen.setLineDash([5, 4]);
      trace(pen, shape.points);
      pen.stroke();
      if (!shape.arrow) return;
      trace(pen, tipOf(shape.points));
      pen.fill();
      return;
    case 'text':
      pen.font = `${shape.bold ? '600 ' : ''}${SIZE}px sans-serif`;
      pen.textAlign = shape.anchor === 'middle' ? 'center' : shape.anchor;
      pen.fillText(shape.text, shape.x, shape.y);
  }
}

function trace(pen: CanvasRenderingContext2D, points: readonly Point[]): void {
  pen.beginPath();
  points.forEach(([x, y], at) => (at === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
}
