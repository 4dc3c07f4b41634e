/**
 * The page that everything is measured on: a caseload list as an old case system serves it, with 12 columns in
 * nested layout tables and quirks mode. The same numbers always give the same bytes. All people are invented.
 */
const LAST = ['Bakker', 'de Vries', 'van den Berg', 'Yilmaz', 'El Amrani', 'Visser', 'Janssen', 'Kowalski'];
const BENEFIT = ['Participatiewet', 'IOAW', 'Bijzondere bijstand', 'Bbz', 'IOAZ'];
const STATUS = ['Lopend', 'In onderzoek', 'Aanvraag', 'Beëindigd', 'Opgeschort'];
const TEAM = ['Noord', 'Zuid', 'Oost', 'West', 'Centrum'];
const COACH = ['S. Wijk', 'M. Aydin', 'K. Postma', 'J. Smit'];
export const COLUMNS = [
  'Klantnummer',
  'Naam',
  'Uitkering',
  'Status',
  'Trede',
  'Laatste contact',
  'Volgende afspraak',
  'Einde plan',
  'Klantmanager',
  'Toegewezen sinds',
  'Team',
  'Actie',
];

const pad = (number: number, width: number): string => String(number).padStart(width, '0');

const day = (number: number): string => {
  const date = new Date(Date.UTC(2025, 5, 1) + number * 864e5);
  return `${pad(date.getUTCDate(), 2)}-${pad(date.getUTCMonth() + 1, 2)}-${date.getUTCFullYear()}`;
};

/** Texts of one row after `rev` changes; also runs in the page. */
function cells(row: number, rev: number): string[] {
  const h = (Math.imul(row + 1, 2654435761) ^ Math.imul(rev + 1, 40503)) >>> 0;
  const of = (list: string[], shift: number): string => list[(h >>> shift) % list.length]!;
  return [
    String(1000000 + row),
    `${of(LAST, 3)}, ${'ABCDEFGH'[(h >>> 6) % 8]}.`,
    of(BENEFIT, 2),
    of(STATUS, 9),
    `Trede ${1 + (h % 6)}`,
    day(h % 500),
    h % 5 === 0 ? '' : day(500 + (h % 90)),
    day(300 + (h % 600)),
    of(COACH, 7),
    day(h % 300),
    of(TEAM, 8),
    `<a href="#klant${row}">Open</a>`,
  ];
}

const rowHtml = (row: number, rev: number): string =>
  `<tr id="r${row}" bgcolor="${row % 2 ? '#EEEEEE' : '#FFFFFF'}">${cells(row, rev)
    .map((text) => `<td nowrap><font size="2" face="Arial">${text}</font></td>`)
    .join('')}</tr>`;

/** In the page: `bench.changeRow(i)`, `bench.rerender()` and `bench.go(n)`, a navigation without loading. */
const script = (rows: number): string => `
const LAST=${JSON.stringify(LAST)},BENEFIT=${JSON.stringify(BENEFIT)},STATUS=${JSON.stringify(STATUS)},TEAM=${JSON.stringify(TEAM)},COACH=${JSON.stringify(COACH)};
const pad=${String(pad)};const day=${String(day)};${String(cells)};const rowHtml=${String(rowHtml)};
{ let rev=0; const table=()=>document.getElementById('caseload');
const rowOf=(i)=>document.getElementById('r'+i);
globalThis.bench={
  rows:${rows}, rowOf, cells,
  changeRow(i){ rev++; const texts=cells(i,rev), row=(bench.rowFor||rowOf)(i);
    if(row) for(const c of [3,5]) row.cells[c].innerHTML='<font size="2" face="Arial">'+texts[c]+'</font>';
    document.dispatchEvent(new CustomEvent('bench:row',{detail:i})); },
  rerender(count=${rows}){ rev++; let html=''; for(let i=0;i<count;i++) html+=rowHtml(i,rev);
    table().tBodies[0].innerHTML=html; document.dispatchEvent(new CustomEvent('bench:table')); },
  go(n){ history.pushState({},'','?page='+n); bench.rerender(20+n%30); },
}; }`;

/** @param tail what a contender adds to the page */
export function pageHtml(rows: number, tail = ''): string {
  const body = Array.from({ length: rows }, (_, row) => rowHtml(row, 0)).join('');
  const head = COLUMNS.map((label) => `<th nowrap><font color="#FFFFFF" size="2">${label}</font></th>`).join(
    '',
  );
  const menu = ['Start', 'Mijn klanten', 'Zoeken', 'Rapporten', 'Beheer', 'Afmelden']
    .map((item) => `<tr><td><a href="#${item}">${item}</a></td></tr>`)
    .join('');
  return `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN"><html><head><meta charset="utf-8"><title>Mijn klanten</title>
<style>body{font-family:Arial;margin:0} #menu td{padding:4px;background:#dde} a{color:#039}</style></head><body>
<table id="frame" width="100%" border="0" cellpadding="0" cellspacing="0"><tr><td colspan="2" bgcolor="#003366"><font color="#FFFFFF" size="5">&nbsp;Gemeente Voorbeeld</font></td></tr>
<tr><td width="140" valign="top"><table id="menu">${menu}</table></td>
<td valign="top"><form onsubmit="return false"><table id="search" border="0"><tr><td>Klantnummer:</td><td><input id="q" name="q"></td><td>Team:</td><td><select name="o"><option></option>${TEAM.map((team) => `<option>${team}</option>`).join('')}</select></td><td><input type="submit" value="Zoek"></td></tr></table></form>
<table id="caseload" width="100%" border="1" cellpadding="2" cellspacing="0"><thead><tr bgcolor="#336699">${head}</tr></thead><tbody>${body}</tbody></table></td></tr></table>
<script>${script(rows)}</script>${tail}</body></html>`;
}
