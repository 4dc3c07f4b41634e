/**
 * The design tokens of NL Design System that Sidelight follows, by their name in its packages. `components/styles/tokens.css`
 * hangs its own colours and sizes on them; a test holds the two lists and the packages side by side.
 */
export const TOKENS = {
  colour: [
    'utrecht-document-background-color',
    'utrecht-document-color',
    'nl-link-color',
    'nl-heading-level-2-color',
    'nl-button-primary-background-color',
    'nl-button-primary-border-color',
    'nl-button-primary-color',
    'nl-button-default-background-color',
    'nl-button-default-border-color',
    'nl-button-default-color',
    'utrecht-form-control-background-color',
    'utrecht-form-control-border-color',
    'utrecht-form-control-color',
    'utrecht-focus-outline-color',
  ],
  length: ['nl-button-border-radius', 'utrecht-form-control-border-radius'],
  font: ['utrecht-document-font-family', 'nl-heading-level-2-font-family'],
} as const;

/** Values by the name of a token, without the two dashes in front. */
export type Theme = Readonly<Record<string, string>>;

const FORMS: Record<keyof typeof TOKENS, RegExp> = {
  colour: /^#([0-9a-f]{3}|[0-9a-f]{6})$/i,
  length: /^\d{1,2}(\.\d{1,4})?(px|rem|em)$/,
  // Names of fonts that the machine has: nothing is fetched, and nothing can be (no brackets).
  font: /^[\w '",-]{1,200}$/,
};

const KINDS = Object.entries(TOKENS).flatMap(([kind, names]) =>
  names.map((name) => [name as string, kind as keyof typeof TOKENS] as const),
);

export const ALL_TOKENS: readonly string[] = KINDS.map(([name]) => name);

/** Of any list of tokens those that Sidelight follows and can use. */
export function themeOf(tokens: Readonly<Record<string, unknown>>): Theme {
  const theme: Record<string, string> = {};
  for (const [name, kind] of KINDS) {
    const value = Object.hasOwn(tokens, name) ? tokens[name] : undefined;
    if (typeof value === 'string' && FORMS[kind].test(value.trim())) theme[name] = value.trim();
  }
  return theme;
}
