import { basename } from 'node:path';
import { alarms, plant } from './measure.ts';
import { plantedReports } from './planted.ts';

/**
 * `npm run -s accuracy [-- mutations] [seed] [--list]`: how many planted faults the checks find, and how often they cry
 * wolf: figures changed by chance, and slips planted by hand in reports by other authors. Exit 1 below 95 % found by
 * chance or above one false alarm in 50 reports.
 */
const [count = 300, seed = 1] = process.argv
  .slice(2)
  .filter((one) => /^\d+$/.test(one))
  .map(Number);
const list = process.argv.includes('--list');

const outcomes = plant(count, seed);
const clean = alarms();
const kinds = new Map<string, { planted: number; found: number; stray: number }>();
for (const { mutation, hit, stray, file } of outcomes) {
  const row = kinds.get(mutation.kind) ?? { planted: 0, found: 0, stray: 0 };
  kinds.set(mutation.kind, {
    planted: row.planted + 1,
    found: row.found + (hit === null ? 0 : 1),
    stray: row.stray + stray.length,
  });
  if (list && (hit === null || stray.length > 0)) {
    const place = `${basename(file)}:${mutation.lines[0]}`;
    if (hit === null) console.log(`missed  ${place} ${mutation.kind} ${mutation.change}`);
    for (const one of stray)
      console.log(
        `stray   ${place} ${mutation.change} → ${one.at.line} ${one.check} ${one.message['zh-CN']}`,
      );
  }
}
for (const { file, findings } of clean) {
  for (const one of findings)
    console.log(`alarm   ${basename(file)}:${one.at.line} ${one.check} ${one.message['zh-CN']}`);
}
const found = outcomes.filter(({ hit }) => hit !== null).length;
const stray = outcomes.reduce((sum, one) => sum + one.stray.length, 0);
const cried = clean.reduce((sum, { findings }) => sum + findings.length, 0);
const reports = clean.length + outcomes.length;
console.log('planted  found  stray  kind');
for (const [kind, row] of kinds) {
  console.log(
    `${String(row.planted).padStart(7)}${String(row.found).padStart(7)}${String(row.stray).padStart(7)}  ${kind}`,
  );
}
const rate = found / outcomes.length;
console.log(`found ${found} of ${outcomes.length} planted faults (${(rate * 100).toFixed(1)} %)`);
console.log(
  `${cried} false alarms in ${clean.length} clean reports, ${stray} beside planted faults; ${((cried + stray) / reports).toFixed(3)} a report`,
);
const byHand = plantedReports();
const slips = byHand.flatMap(({ faults }) => faults);
const seen = slips.filter(({ hit }) => hit).length;
const wolves = byHand.flatMap(({ name, alarms: all }) => all.map((one) => ({ name, one })));
for (const { name, one } of wolves)
  console.log(`alarm   ${name}:${one.at.line} ${one.check} ${one.message['zh-CN']}`);
if (list) {
  for (const { name, faults } of byHand) {
    for (const { fault, hit } of faults)
      if (!hit) console.log(`missed  ${name}:${fault.line} ${fault.codes.join(' ')}`);
  }
}
console.log(
  `by hand, in ${byHand.length} reports: found ${seen} of ${slips.length} (${((100 * seen) / slips.length).toFixed(1)} %), ${wolves.length} false alarms`,
);
if (rate < 0.95 || (cried + stray) / reports > 1 / 50) process.exitCode = 1;
