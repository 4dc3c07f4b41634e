import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../console/processes.ts';
import type { AxeViolation } from './facade.ts';

interface AxeResult {
  id: string;
  impact: string | null;
  help: string;
  nodes: { target: unknown; failureSummary: string }[];
}

let library: string | undefined;

/** Source text that puts axe into a document, runs it there and gives {@link AxeResult}s. */
export function axeSource(): string {
  library ??= readFileSync(join(ROOT, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');
  return `(async () => {
    if (!globalThis.axe) { ${library} }
    const { violations } = await globalThis.axe.run(document, { iframes: false, resultTypes: ['violations'] });
    return violations.map(({ id, impact, help, nodes }) => ({
      id, impact, help, nodes: nodes.map(({ target, failureSummary }) => ({ target, failureSummary })),
    }));
  })()`;
}

export const violations = (results: unknown): AxeViolation[] =>
  (results as AxeResult[]).map(({ id, impact, help, nodes }) => ({
    id,
    impact,
    help,
    nodes: nodes.map((node) => ({ target: String(node.target), summary: node.failureSummary })),
  }));
