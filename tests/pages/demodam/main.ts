/** Runs the demo by hand: `node tests/pages/demodam/main.ts [port] [skin]`. */
import { SKINS, startDemodam } from './server.ts';

const [port = '8004', wanted = 'legacy'] = process.argv.slice(2);
const skin = SKINS.find((name) => name === wanted);
if (!skin) {
  console.error(`There is no skin "${wanted}"; choose ${SKINS.join(', ')}.`);
  process.exit(2);
}
const demodam = await startDemodam({ port: Number(port), skin });
console.log(
  `Gemeente Demodam, Werk & Inkomen (${skin}): ${demodam.url} (any name signs on; Ctrl+C stops it)`,
);
process.once('SIGINT', () => void demodam.close());
