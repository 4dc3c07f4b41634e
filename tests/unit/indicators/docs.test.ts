import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  caseloadFunctions,
  clientFunctions,
  dayFunctions,
  pageFunctions,
} from '../../../utils/indicators/functions.ts';

const docs = readFileSync(new URL('../../../docs/indicators.md', import.meta.url), 'utf8').replace(
  /\s+/g,
  ' ',
);

test.each(
  [...dayFunctions, ...clientFunctions, ...caseloadFunctions, ...pageFunctions].map(
    ({ signatures, about }) => [signatures[0]!, about],
  ),
)('docs/indicators.md tells of %s', (signature, about) => {
  expect(docs).toContain(`\`${signature}\``);
  expect(docs).toContain(about);
});
