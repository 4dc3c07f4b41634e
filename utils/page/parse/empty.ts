/** What people and systems write where there is nothing. */

const EMPTY = new Set(
  (
    '|-|--|---|–|—|.|..|…|?|/|n.v.t.|n.v.t|nvt|niet van toepassing|n.n.b.|nnb|nog niet bekend|onbekend|' +
    'niet bekend|niet ingevuld|niet ingesteld|leeg|geen|n/a|n.a.|na|none|null|empty|unknown|not set|' +
    'not specified|unspecified|not applicable|unassigned|no owner|niet toegewezen|niemand|nobody|' +
    'maak een keuze|maak uw keuze|kies|selecteer|select|choose|please select|no selection|geen selectie|nog geen'
  ).split('|'),
);

/** True for blanks, dashes, "n.v.t.", "onbekend", "—Empty—", "- kies -" and the like. */
export function isEmptyText(text: string): boolean {
  // No word for nothing has a digit.
  if (text.length > 40 || /\d/.test(text)) return false;
  const bare = text.trim().toLowerCase();
  if (EMPTY.has(bare)) return true;
  // Placeholders stand between dashes, brackets or with dots behind: "- kies -", "(onbekend)", "Select…".
  const core = bare.replace(/^[\s\-–—(<[]+|[\s\-–—)>\].…]+$/g, '');
  return EMPTY.has(core);
}
