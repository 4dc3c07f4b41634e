import { Graph, layout } from '@dagrejs/dagre';
import type { EventKind } from '../catalogue.ts';
import { round, SIZE, widthOf, type Drawing, type Point, type Shape } from './drawing.ts';
import type { Paths } from './follows.ts';

const MARGIN = 16;
const PADDING = 20;
const THICKEST = 4;

/**
 * A directly-follows graph laid out in ranks (Sugiyama, by dagre): boxes with how often, arrows with how often and as
 * thick as that. The same paths give the same picture.
 */
export function graphOf({ nodes, edges }: Paths, nameOf: (kind: EventKind) => string): Drawing {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'TB', nodesep: 28, edgesep: 14, ranksep: 44, marginx: MARGIN, marginy: MARGIN });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { kind } of nodes) {
    graph.setNode(kind, { width: widthOf(nameOf(kind)) + PADDING, height: 40 });
  }
  for (const { from, to, times } of edges) {
    graph.setEdge(from, to, { width: widthOf(`${times}`) + 8, height: SIZE + 3, labelpos: 'c' });
  }
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  const most = Math.max(1, ...edges.map(({ times }) => times));
  const shapes: Shape[] = [];
  for (const { from, to, times } of edges) {
    const edge = graph.edge(from, to) as unknown as {
      x: number;
      y: number;
      points: { x: number; y: number }[];
    };
    const points = edge.points.map(({ x, y }): Point => [round(x), round(y)]);
    shapes.push({ is: 'line', points, width: round(1 + (THICKEST - 1) * (times / most)), arrow: true });
    shapes.push({
      is: 'text',
      x: round(edge.x) + 5,
      y: round(edge.y) + 4,
      text: `${times}`,
      anchor: 'start',
    });
  }
  for (const { kind, times } of nodes) {
    const {
      x,
      y,
      width: wide,
      height: tall,
    } = graph.node(kind) as Record<'x' | 'y' | 'width' | 'height', number>;
    const box = { x: round(x - wide / 2), y: round(y - tall / 2), width: wide, height: tall };
    shapes.push({ is: 'box', ...box, fill: 'open' });
    shapes.push({ is: 'text', x: round(x), y: round(y) - 3, text: nameOf(kind), anchor: 'middle' });
    shapes.push({ is: 'text', x: round(x), y: round(y) + 14, text: `${times}`, anchor: 'middle' });
  }
  return { width: Math.max(120, Math.ceil(width) + MARGIN), height: Math.max(60, Math.ceil(height)), shapes };
}
