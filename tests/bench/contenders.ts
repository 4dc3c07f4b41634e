/**
 * Who is measured: the page alone (twice: the distance between the two is the noise), Sidelight, and peers that do something
 * with a table of somebody else's page. Peers are installed from npm into a folder of their own and never shipped.
 */
export interface Contender {
  name: string;
  /** npm packages. */
  packages?: string[];
  /** What the page ends with. */
  tail?: string;
  /** Sidelight, with its sidebar closed or open. */
  mode?: 'ready' | 'open';
  /** Everything that it keeps is refused: its database, and the browser's storage for extensions. Only what it does while idle counts. */
  refused?: boolean;
}

const script = (file: string): string => `<script src="/npm/${file}"></script>`;
const run = (code: string): string => `<script>${code}</script>`;

export const OWN: Contender[] = [
  { name: 'bare' },
  { name: 'bare again' },
  { name: 'sidelight closed', mode: 'ready' },
  { name: 'sidelight open', mode: 'open' },
  { name: 'sidelight refused', mode: 'ready', refused: true },
];

export const PEERS: Contender[] = [
  {
    name: 'rrweb',
    packages: ['@rrweb/record'],
    tail:
      script('@rrweb/record/umd/record.min.js') +
      run(
        'let bytes=0; (window.rrwebRecord||window.rrweb).record({emit(e){bytes+=JSON.stringify(e).length}});',
      ),
  },
  {
    name: 'dark reader',
    packages: ['darkreader'],
    tail: script('darkreader/darkreader.js') + run('DarkReader.enable({brightness:100});'),
  },
  {
    name: 'datatables',
    packages: ['jquery', 'datatables.net'],
    tail:
      script('jquery/dist/jquery.min.js') +
      script('datatables.net/js/dataTables.min.js') +
      run(`const dt=new DataTable('#caseload',{paging:false,autoWidth:false});
bench.rowFor=i=>dt.row('#r'+i).node();
document.addEventListener('bench:row',e=>dt.row('#r'+e.detail).invalidate('dom').draw(false));
document.addEventListener('bench:table',()=>{const rows=[...document.querySelectorAll('#caseload tbody tr')];dt.clear();dt.rows.add(rows).draw(false);});`),
  },
  {
    name: 'mark.js',
    packages: ['mark.js'],
    tail:
      script('mark.js/dist/mark.min.js') +
      run(`new Mark(document.getElementById('caseload')).mark('Opgeschort');`),
  },
  {
    name: 'web-vitals',
    packages: ['web-vitals'],
    tail:
      script('web-vitals/dist/web-vitals.iife.js') +
      run(
        'for(const on of ["onCLS","onINP","onLCP","onTTFB","onFCP"]) webVitals[on](()=>{},{reportAllChanges:true});',
      ),
  },
];
