import type { PacksWords } from './packs-words.ts';

export const packsEn: PacksWords = {
  nothing: 'The two packs are equal.',
  version: (from, to) => `The version goes from ${from} to ${to}.`,
  otherPack: (from, to) => `This is another pack: ‘${to}’ instead of ‘${from}’.`,
  parts: {
    name: 'The pack has another name.',
    coreList: 'The list of core fields differs.',
    representation: 'The form in which signals are shown differs.',
    groups: 'The names of the groups differ.',
    examples: 'The examples differ.',
    caseload: 'The example caseload differs.',
    theme: 'The colours and sizes differ.',
    limits: 'The limits of the pack differ, such as how long something is kept.',
    checklist: 'The questions for a sample differ.',
  },
  added: {
    indicator: (name) => `New: the rule ‘${name}’.`,
    threshold: (name) => `New: the threshold ‘${name}’.`,
    field: (name) => `New: the field ‘${name}’.`,
    adapter: (name) => `New: the pack now reads ‘${name}’ too.`,
  },
  removed: {
    indicator: (name) => `The rule ‘${name}’ is gone.`,
    threshold: (name) => `The threshold ‘${name}’ is gone.`,
    field: (name) => `The field ‘${name}’ is gone.`,
    adapter: (name) => `The pack reads ‘${name}’ no more.`,
  },
  changed: {
    field: (name) => `The field ‘${name}’ differs.`,
    adapter: (name) => `The pack reads ‘${name}’ in another way.`,
  },
  named: (name) => `The threshold ‘${name}’ has another name or unit.`,
  threshold: (name, from, to) => `${name}: the threshold goes from ${from} to ${to}.`,
  noThreshold: 'none',
  rule: (name, from, to) => `${name}: the rule differs. Before: ${from} Now: ${to}`,
  beside: (name) => `${name}: what goes with the rule differs, such as its number or fields.`,
  on: (name, on) => `${name}: the rule is now ${on ? 'on' : 'off'}.`,
  validity: (name, from, to) =>
    to === null
      ? `${name}: the rule holds from ${from}.`
      : `${name}: the rule holds from ${from} up to and including ${to}.`,
  others: {
    texts: (name) => `${name}: the texts differ.`,
    group: (name) => `${name}: the rule stands in another group.`,
    unit: (name) => `${name}: the unit differs.`,
    representation: (name) => `${name}: the form differs.`,
    rest: (name) => `${name}: something else differs, such as the owner.`,
  },
};
