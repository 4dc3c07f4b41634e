/** Addresses in what is shipped: each stands in a list with the reason, and none is asked for. */
import { describe, expect, test } from 'vitest';
import { RELEASE } from '../../scripts/extension/builds.ts';
import known from './addresses.json' with { type: 'json' };
import { buildsOf, readBuild } from './open-build.ts';

/** Up to what can't be part of one, or is filled in. */
const ADDRESS = /\b(?:https?|wss?|ftps?):\/\/(?:[^\s"'`<>\\)}\]$]|\$(?!\{))*/g;
const TEXT = /\.(?:js|html|css|json|svg|txt)$/;

describe.each(buildsOf(RELEASE))('addresses in the release for $browser', ({ folder }) => {
  test('are those of addresses.json and no other', () => {
    const found = new Set<string>();
    for (const [file, bytes] of readBuild(folder))
      if (TEXT.test(file))
        for (const [address] of bytes.toString('utf8').matchAll(ADDRESS)) found.add(address);
    expect([...found].sort()).toEqual(known.map(({ address }) => address).sort());
  });
});

test('every address says why it is there', () => {
  for (const { why } of known) expect(why).toMatch(/\w+ \w+/);
});
