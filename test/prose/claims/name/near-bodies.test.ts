import { describe, expect, test } from 'vitest';
import { type Row, verdicts } from '../sentences.ts';

const road = '养护由沂水县公路事业发展中心实施。\n\n沂水县公路事业发展中心编制了计划。\n\n';

const rows: readonly Row[] = [
  [`${road}沂水县公路事务发展中心完成投资312万元。`, '公路事务发展中心 ✗'],
  [`${road}沂水县公路事业发展中心完成投资312万元。`],
  [`${road}2019年机构改革前，沂水县公路事务发展中心负责养护。`],
  [`${road}沂水县公路事业发展中心和沂水县公路事务发展中心分工负责。`],
  ['县城镇排水管理处负责。\n\n县城镇排水管理处编制计划。\n\n县城镇供水管理处配合。'],
  ['市第一人民医院管理中心。\n\n市第一人民医院管理中心。\n\n市第二人民医院管理中心。'],
  ['县农业技术推广工作站。\n\n县农业技术推广工作站。\n\n县林业技术推广工作站。'],
  ['县农村经济经营管理站。\n\n县农村经济经营管理站。\n\n县农村经济经管管理站。', '村经济经管管理站 ✗'],
];

const water =
  '由县农村供水总站实施。\n\n访谈了县农村供水总站负责人。\n\n县农村供水总站与各乡镇签订协议。\n\n';

const kinds: readonly Row[] = [
  [`${water}县农村供水中心尚未建立台账。`, '县农村供水中心 ✗'],
  [`${water}建议县农村供水管理处补齐台账。`],
  [`${water}县农村供水总站尚未建立台账。`],
  [`${water}乡镇农村供水站尚未建立台账。`],
  [`${water}原县农村供水中心的资产已移交。`],
  [`${water}县农村供水总站和县农村供水中心分工负责。`],
  [`${water}执行《县农村供水中心管理办法》。`],
  [`${water}县农村供水中心尚未建立台账。\n\n县农村供水中心人手不足。`],
  ['县妇幼保健院负责筛查。\n\n县妇幼保健院和县妇幼保健中心共同承担。'],
];

describe('the name of a body that stands once and differs from another', () => {
  test.each([...rows, ...kinds])('%s', (body, ...found) => {
    expect(verdicts('name', body)).toEqual(found);
  });
});
