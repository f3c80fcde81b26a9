import { describe, expect, test } from 'vitest';
import { type Row, verdicts } from '../sentences.ts';

/** A list that is closed by the number of what it names. */
const rows: readonly Row[] = [
  ['项目包括国家奖学金、励志奖学金、助学金、勤工助学、临时困难补助和学费减免共6类。', '6 ✓'],
  ['项目包括国家奖学金、励志奖学金、助学金、勤工助学、临时困难补助和学费减免共8类。', '8 ✗'],
  ['支出范围包括社会保险补贴、公益性岗位补贴、职业培训补贴、就业见习补贴、创业补贴等5项。', '5 ✓'],
  ['支出范围包括社会保险补贴、公益性岗位补贴、职业培训补贴、就业见习补贴、创业补贴等4项。', '4 ✗'],
  ['全馆内设办公室、文艺辅导组、非遗保护组、数字服务组（含机房）五类。', '五 ✗'],
  ['抽取桐木镇、官渡镇、白露镇、杉坪乡、沙湾乡、龙井乡6个乡镇、24个村。', '6 ✓'],
  ['抽取桐木镇、官渡镇、白露镇、杉坪乡、沙湾乡、龙井乡7个乡镇、24个村。', '7 ✗'],
  // Silent: 等 may leave some out; what was counted is something else; no word opens the list.
  ['支出范围包括社会保险补贴、公益性岗位补贴、职业培训补贴、就业见习补贴等9项。'],
  ['对购车发票、机动车登记、社保缴纳、完税证明3项信息核验。'],
  ['出台了补贴目录、机构管理、资金管理等制度15项。'],
];

describe('a list and how many it names', () => {
  test.each(rows)('%s', (sentence, ...found) => {
    expect(verdicts('count', sentence)).toEqual(found);
  });
});
