/** What people and systems write where there is nothing. */

const EMPTY = new Set(
  (
    '|-|--|---|–|—|.|..|…|?|/|n.v.t.|n.v.t|nvt|niet van toepassing|n.n.b.|nnb|onbekend|niet ingesteld|' +
    'leeg|geen|niets|niet gezet|ongedefinieerd|undefined|enter value|select value|n/a|n.a.|na|none|null|empty|unknown|not set|' +
    'not specified|unspecified|not applicable|unassigned|no owner|niemand|nobody|nobody in particular|' +
    'maak een keuze|maak uw keuze|kies|selecteer|select|choose|please select|no selection|geen selectie|nog geen'
  ).split('|'),
);

/** Something is still to be done. "Niet verschenen" is what was done. */
const NOT_YET =
  /^(?:(?:nog )?niet (?:toegewezen|bekend|ingevuld|(?:in)?gepland|bepaald|vastgesteld|afgesproken|geregistreerd)|not (?:yet )?(?:assigned|known|planned|scheduled|determined|recorded))$/;

/** True for blanks, dashes, "n.v.t.", "onbekend", "—Empty—", "- kies -" and the like. */
export function isEmptyText(text: string): boolean {
  // No word for nothing has a digit.
  if (text.length > 40 || /\d/.test(text)) return false;
  const bare = text.trim().toLowerCase();
  if (EMPTY.has(bare)) return true;
  // Placeholders stand between dashes, brackets or with dots behind: "- kies -", "(onbekend)", "Select…".
  const core = bare.replace(/^[\s\-–—(<[]+|[\s\-–—)>\].…]+$/g, '');
  return EMPTY.has(core) || NOT_YET.test(core);
}
