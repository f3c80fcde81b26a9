import { expect, test } from 'vitest';
import { alarms, plant } from './measure.ts';
import { plantedReports } from './planted.ts';

test('clean reports in many styles raise no alarm', () => {
  const found = alarms().flatMap(({ file, findings }) =>
    findings.map(({ check, at, message }) => `${file}:${at.line} ${check} ${message.en}`),
  );
  expect(found).toEqual([]);
});

test('nearly all of 90 planted faults are found, and next to nothing else is said', () => {
  const outcomes = plant(90, 7);
  const missed = outcomes
    .filter(({ hit }) => hit === null)
    .map(({ file, mutation }) => `${file}:${mutation.lines[0]} ${mutation.change}`);
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(5);
  const stray = outcomes.flatMap(({ file, stray: others }) =>
    others.map(({ check, at }) => `${file}:${at.line} ${check}`),
  );
  expect(stray.length, stray.join('\n')).toBeLessThanOrEqual(1);
});

test('of reports by other authors nothing is said that is not so, and most of the slips planted in them are found', () => {
  const reports = plantedReports();
  const said = reports.flatMap(({ name, alarms: all }) =>
    all.map(({ check, at, message }) => `${name}:${at.line} ${check} ${message.en}`),
  );
  expect(said).toEqual([]);
  const slips = reports.flatMap(({ faults }) => faults);
  expect(slips.length).toBeGreaterThan(500);
  expect(slips.filter(({ hit }) => hit).length / slips.length).toBeGreaterThan(0.85);
});
