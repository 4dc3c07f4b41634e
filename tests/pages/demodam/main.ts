/** Runs the demo by hand: `node tests/pages/demodam/main.ts [port]`. */
import { startDemodam } from './server.ts';

const demodam = await startDemodam({ port: Number(process.argv[2] ?? 8004) });
console.log(`Gemeente Demodam, Werk & Inkomen: ${demodam.url} (any name signs on; Ctrl+C stops it)`);
process.once('SIGINT', () => void demodam.close());
