import { describe, expect, test } from 'vitest';
import { frontmatter, type Row, verdicts } from './sentences.ts';

const fields = frontmatter
  .replace('name: 总服务时长, aliases', 'name: 总服务时长, target: ≥3120, actual: 3198, unit: 小时, aliases')
  .replace('name: 社工站人员到位率,', 'name: 社工站人员到位率, target: ≥95%, actual: 96.3%,')
  .replace('name: 服务保障费,', 'name: 服务保障费, target: ≤52, actual: 49.6, unit: 万元,');

const rows: readonly Row[] = [
  ['总服务时长得5分。全年服务3,198小时，比目标多78小时。', '78小时 ✓'],
  ['总服务时长3,198小时，比目标多78小时。', '78小时 ✓'],
  ['总服务时长3,198小时，比目标多87小时。', '87小时 ✗'],
  ['1. 总服务时长（5分，得5分）。共服务3,198小时，超过年度目标87小时。', '87小时 ✗'],
  ['1. 总服务时长（5分，得5分）。共服务3,198小时，超过年度目标78小时。', '78小时 ✓'],
  ['社工站人员到位率96.3%，高于目标值1.3个百分点。', '1.3个百分点 ✓'],
  ['社工站人员到位率96.3%，高于目标值3.1个百分点。', '3.1个百分点 ✗'],
  ['社工站人员到位率96.3%（比目标高1.3个百分点）。', '1.3个百分点 ✓'],
  ['服务保障费49.6万元，低于目标2.4万元。', '2.4万元 ✓'],
  ['服务保障费49.6万元，低于目标4.2万元。', '4.2万元 ✗'],
  ['服务保障费49.6万元，比上年目标少4.2万元。'],
  ['总服务时长3,198小时，比省级目标多98小时。'],
  ['总服务时长3,150小时，比目标多98小时。'],
  ['总服务时长3,198小时，比目标多约80小时。'],
  ['总服务时长3,198小时，超目标2.5%。'],
  ['全区服务3,198小时，比目标多87小时。'],
];

describe('how far a value lies from what was aimed at', () => {
  test.each(rows)('%s', (sentence, ...found) => {
    expect(verdicts('sum', sentence, fields)).toEqual(found);
  });
});
