import { describe, expect, test } from 'vitest';
import place from '../../../src/checks/residue/place.ts';
import { longParagraph, milliseconds, moment, places, quotes } from '../language.ts';

const subDistrict = '{ name: 白云区景泰街道办事处, region: [广东省, 广州市, 白云区] }';
const district = '{ name: 池州市贵池区民政局, region: [安徽省, 池州市, 贵池区] }';
const county = '{ name: 永德县教育体育局, region: [云南省, 临沧市, 永德县] }';
const countyCity = '{ name: 大理市民政局, region: [云南省, 大理白族自治州, 大理市] }';
const city = '{ name: 淮南市数据资源管理局, region: [安徽省, 淮南市] }';

const town = '{ name: 青浦镇人民政府, region: [湖南省, 岳岭市, 云溪县] }';
const township = '{ name: 白石乡人民政府, region: [湖南省, 岳岭市, 云溪县] }';
const underState = '{ name: 大足区民政局, region: [重庆市, 大足区] }';
const autonomous = '{ name: 武鸣区民政局, region: [广西壮族自治区, 南宁市, 武鸣区] }';

const prefecture = '{ name: 红石州数据中心, region: [云南省, 红石彝族自治州] }';

const alien: readonly (readonly [string, string, readonly string[]])[] = [
  // A place of its own name and another kind.
  [district, '贵池区有学校64所。贵池县共有学生3万人。', ['贵池县']],
  [county, '永德县组织实施。永德区共有学校64所。', ['永德区']],
  // Another place's office is told what to do.
  [city, '确保年底前全部竣工；宜川市财政局将把结转资金与下年分配挂钩。', ['宜川市财政局']],
  [county, '（一）完善制度。青禾县民政局应于年底前建立台账。', ['青禾县民政局']],
  [subDistrict, '本项目符合县政府决策部署和宏观政策规划。', ['县政府']],
  [subDistrict, '提高乡镇政府和工作人员对社工服务机构的认识。', ['乡镇政府']],
  [subDistrict, '我镇高度重视项目实施。', ['我镇']],
  [subDistrict, '经县财政局批复，资金已到位。', ['县财政局']],
  [subDistrict, '根据县委、县政府的部署开展工作。', ['县委、县政府']],
  [district, '我县认真组织实施。', ['我县']],
  [district, '数据主要服务本县产业分析。', ['本县']],
  [district, '项目覆盖全县困难群众。', ['全县']],
  [district, '县委县政府高度重视。', ['县委县政府']],
  [district, '资金由县人民政府统筹安排。', ['县人民政府']],
  [district, '报县政府批准后实施，并向县人大报告。', ['县政府', '县人大']],
  [county, '项目符合区政府的工作部署。', ['区政府']],
  [county, '我区认真组织实施。', ['我区']],
  [county, '在区委、区政府的领导下，项目顺利完成。', ['区委、区政府']],
  [county, '| 单位 | 意见 |\n| --- | --- |\n| 区人民政府 | 同意 |', ['区人民政府']],
  [countyCity, '按照县政府的要求组织自评。', ['县政府']],
  [countyCity, '我县高度重视项目实施。', ['我县']],
  [countyCity, '在区委、区政府的领导下完成。', ['区委、区政府']],
  [county, '经区财政局批复，资金已到位。', ['区财政局']],
  [county, '报区人大审议。', ['区人大']],
  [city, '我县按期完成了平台建设。', ['我县']],
  [city, '平台建成后，我县办事时间缩短一半。', ['我县']],
  [city, '按照县委、县政府的统一部署，完成了平台建设。', ['县委、县政府']],
  [prefecture, '县政府高度重视，专题研究平台建设。', ['县政府']],
  [town, '我街道认真组织实施。', ['我街道']],
  [town, '我乡按期完成任务。', ['我乡']],
  [township, '我镇高度重视。', ['我镇']],
  [underState, '根据省财政厅的要求开展自评。', ['省财政厅']],
  [underState, '我省老龄化程度加深。', ['我省']],
  [autonomous, '落实省委、省政府的部署。', ['省委、省政府']],
  [autonomous, '经省人民政府同意实施。', ['省人民政府']],
  [city, '由市民政厅会同教育部门建立台账。', ['市民政厅']],
  [city, '资金由淮南市财政厅拨付。', ['市财政厅']],
  [county, '报县交通运输厅备案。', ['县交通运输厅']],
  [district, '依据市住房和城乡建设厅的批复实施。', ['市住房和城乡建设厅']],
  [county, '省财政局下达补助资金120万元。', ['省财政局']],
  [city, '按照安徽省水利局的要求组织验收。', ['省水利局']],
];

const own: readonly (readonly [string, string])[] = [
  [city, '学习借鉴先进做法。宜川市财政局将台账纳入考核，值得参照。'],
  [city, '宜川市财政局负责复核。宜川市是本市所辖的县级市。'],
  [city, '淮南市财政局将把结转资金与下年分配挂钩。'],
  [city, '建议市财政局应于年底前完成复核。'],
  [county, '临沧市财政局应于年底前下达资金。'],
  [county, '由永德县财政局负责复核。'],
  [county, '（二）后续管护。项目由县财政局负责复核。'],
  [district, '贵池区组织实施，贵池区拨付资金。贵池区前身为贵池县，2000年撤县设区。'],
  [district, '贵池区组织实施。《贵池县志》记载，贵池区多雨。'],
  [district, '贵池县、贵池县、贵池县，贵池区。'],
  [countyCity, '大理市组织实施。大理州拨付资金，大理市验收。'],
  [subDistrict, '在区民政局的统筹指导下，我街认真落实区政府部署。'],
  [subDistrict, '加快乡镇（街道）社工站建设，压实乡镇政府（街道办事处）责任。'],
  [subDistrict, '依据《广东省县政府绩效管理办法》执行。'],
  [subDistrict, '学习永德县政府的经验，参考安吉县的做法。'],
  [subDistrict, '省、市、县政府逐级下达资金。'],
  [city, '由省民政厅、市民政局下达资金。'],
  [city, '由省、市财政厅（局）联合发文。'],
  [city, '省市财政厅局负责监督。'],
  [city, '全省财政局长会议作出部署。'],
  [county, '省市财政局逐级下达资金。'],
  [county, '全省民政局共同推广。'],
  [county, '省林业局、省统计局、省市场监督管理局配合。'],
  [county, '依据《省财政局关于下达资金的通知》执行。'],
  [autonomous, '自治区财政厅、区财政厅下达资金。'],
  [city, '在市会客厅、县文化馆展厅举办活动。'],
  [subDistrict, '各县（市、区）政府负责组织实施。'],
  [subDistrict, '市和区、县人民政府应当加强领导。'],
  [subDistrict, '新建安全县城示范点 1 处。'],
  [subDistrict, '文件要求“县政府要加强统筹”。'],
  [subDistrict, '> 县政府应当加强统筹。'],
  [subDistrict, '市政府、区政府均安排了配套资金。'],
  [district, '乡镇政府负责本辖区项目的实施，我镇已完成。'],
  [district, '其中：县级财政资金 0 万元，区级财政资金 120 万元。'],
  [district, '桐庐县推行“一站式”服务，全县满意度达 95%。'],
  [district, '开发区政府服务中心、自治区政府均有文件。'],
  [county, '县政府高度重视，我县按期完成任务。'],
  [county, '开发区政府、景区管委会共同实施，社区参与。'],
  [county, '建成社区政务服务站，园区政府服务窗口 3 个。'],
  [county, '项目自我区分为两期。'],
  ['{ name: 新疆墨玉县教育局, region: [新疆维吾尔自治区, 和田地区, 墨玉县] }', '我区大力发展教育事业。'],
  [city, '各县区政府分别实施，县政府承担主体责任，我区配合。'],
  ['{ name: 白云区民政局 }', '县政府高度重视，我区配合。'],
  ['{ name: 高新区管委会, region: [河南省, 郑州市, 高新区] }', '县政府高度重视。'],
  [countyCity, '我市按照省政府部署开展工作。'],
  [county, '开发区财政局、经开区政府配合实施。'],
  [county, '区人大代表 3 名参与视察。'],
  [city, '我市各县区均已接入，安丰县报告“我县已接入”。'],
  [city, '县政府负责本级平台的运行维护。'],
  [city, '部分县资金到位慢，县政府要求不明确。'],
  [city, '督促县政府落实资金，向县政府反馈问题。'],
  [city, '各县（区）上报的材料称我县已接入。'],
  [town, '我镇按期完成任务，由街道办事处验收。'],
  [town, '各乡镇、街道均参加。'],
  [township, '我乡镇域经济发展较快。'],
  [underState, '按照市财政局的要求开展自评，中央、省级资金均未安排。'],
  [underState, '参照浙江省财政厅的做法，省政府出台了措施。'],
  [underState, '省市两级联合发文，部省共建平台 1 个。'],
  [underState, '依据《省政府关于养老服务的意见》执行。'],
  [autonomous, '落实自治区党委、自治区政府的部署，我区老龄化程度加深。'],
  [autonomous, '对口协作中，省政府给予了支持。'],
  [county, '省政府、省财政厅下达了资金，我省已出台办法。'],
  [subDistrict, '县人民政府所在地的镇不在此列。'],
];

describe('a government that the place has not got', () => {
  test.each(alien)('%s：%s', (department, body, found) => {
    expect(quotes(place, body, { fields: { department } })).toEqual(found);
  });
});

describe('the place’s own government, any, or another’s', () => {
  test.each(own)('%s：%s', (department, body) => {
    expect(quotes(place, body, { fields: { department } })).toEqual([]);
  });
});

test('it is found at its place', () => {
  expect(places(place, '- 项目**符合**县政府决策。', { fields: { department: subDistrict } })).toEqual([
    '1:11-14',
  ]);
});

test.each(['县政府', '我县，', '符合县', '乡镇政府', '我镇', '省委，'])(
  '100,000 characters of %s take no time',
  (piece) => {
    expect(milliseconds(place, longParagraph(piece))).toBeLessThan(moment);
  },
);
