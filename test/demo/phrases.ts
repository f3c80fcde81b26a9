import type { Random } from './random.ts';
import type { Topic } from './words.ts';

/** What the sentences of an invented report are about. */
export type Subject = {
  readonly topic: Topic;
  readonly county: string;
  readonly department: string;
  readonly year: number;
};

type Say = (about: Subject) => string;

/** One of several ways to say the same, so that no two reports read alike. */
export const say = (random: Random, ways: readonly Say[], about: Subject): string => random.pick(ways)(about);

/** `count` different sentences, in the order drawn, as one paragraph. */
export const paragraph = (random: Random, ways: readonly Say[], count: number, about: Subject): string =>
  random
    .some(ways, count)
    .map((way) => way(about))
    .join('');

export const overview: readonly Say[] = [
  ({ topic, county }) => `${topic.name}是${county}保障和改善民生的一项经常性工作。`,
  ({ topic, county }) => `${topic.name}列入${county}年度重点工作任务，由财政预算安排资金。`,
  ({ topic, county }) => `为解决${topic.served}反映较多的问题，${county}多年持续实施${topic.name}项目。`,
  ({ topic, county }) => `${county}的${topic.name}起步较早，已形成部门牵头、乡镇和街道配合的工作机制。`,
];

export const background: readonly Say[] = [
  ({ department, year }) => `${year}年，${department}按照本级工作部署组织实施该项目，服务对象覆盖全域。`,
  ({ topic }) => `项目的直接受益对象为${topic.served}，实施范围由主管部门按需求调查结果确定。`,
  () => '项目由业务科室提出需求、财务科室测算资金，经领导班子集体研究后列入年度计划，并按程序公示。',
  () => '实施中建立了从需求申报、方案审定到组织实施、验收和资料归档的工作流程，日常工作由专人负责。',
  ({ department }) => `${department}负责统筹协调和检查验收，具体任务由承接单位按合同完成。`,
  () => '各相关单位分工协作，每月报送进度，遇到问题逐级报告、及时处理。',
  () => '承接单位通过公开采购确定，合同约定了服务内容、质量要求、付款条件和违约责任。',
  () => '项目实行台账管理，每项任务均登记责任单位、实施地点和完成时间。',
  ({ topic }) => `实施方案在征求${topic.served}代表意见后印发，并在政务公开栏和门户网站公布。`,
];

export const money: readonly Say[] = [
  () => '资金由本级财政安排，实行专账核算、专款专用。',
  () => '资金支付按照国库集中支付的规定办理，大额支出经集体研究后列支。',
  () => '评价组抽查了会计凭证和合同，没有发现截留、挤占和挪用资金的情况。',
  () => '资金拨付与工作进度基本匹配，付款前由业务科室出具完成情况的确认单。',
  () => '预算指标下达后，主管部门按任务量分解到具体实施单位，并报财政部门备案。',
];

export const goals: readonly Say[] = [
  () => '年度目标按照可衡量、可实现的原则分解为数量、质量、时效和效益等方面，并随预算一并批复下达。',
  () => '各项目标均设有明确的指标值，作为评价的主要依据。',
  () => '绩效目标经财政部门审核后随预算公开，年度执行中没有调整。',
  ({ topic }) => `目标的设定参考了往年完成情况和${topic.served}的实际需求。`,
];

export const organised: readonly Say[] = [
  ({ department }) => `${department}成立了由分管负责人牵头的工作专班，业务、财务和纪检人员共同参加。`,
  () => '年初印发实施方案，把任务分解到季度，每季度末召开调度会通报进展。',
  () => '承接单位按月报送工作记录和影像资料，主管部门核对后作为付款依据。',
  ({ topic }) => `主管部门在服务场所公示项目内容和监督方式，由专人登记${topic.served}的意见并逐件答复。`,
  () => '年中组织了一次绩效运行监控，对进度偏慢的任务发出提示，相关单位作了书面说明。',
  () => '验收由业务科室、使用单位和第三方技术人员共同参加，验收意见随档案保存。',
  () => '年末开展绩效自评，自评材料经内部复核后报送财政部门。',
  () => '对往年评价提出的问题，项目单位逐条制定了整改措施，并在年度总结中说明落实情况。',
];

export const effects: readonly Say[] = [
  ({ topic, county }) =>
    `从实施效果看，项目的开展改善了${county}相关公共服务的条件，${topic.served}的获得感有所增强。`,
  () => '从资料和访谈的情况看，受益对象对服务内容和质量的了解程度逐步提高，主动反映问题的渠道更加通畅。',
  () => '评价组注意到，不同实施点之间的效果存在差异，基础条件较好的实施点推进更快。',
  () => '部分效果具有滞后性，需要结合以后年度的数据才能作出完整判断。',
  () => '与往年相比，任务安排更加均衡，年末集中支付的情况有所减少。',
  ({ topic }) => `评价组在走访中了解到，${topic.served}最为关注的是服务的及时性和办理结果的反馈。`,
];

export const reasoned: readonly Say[] = [
  () => '从制度层面看，现行办法对责任划分和完成时限的规定较为原则，执行中的自由裁量空间较大。',
  () => '从管理层面看，日常检查的记录不够系统，发现的问题没有形成闭环。',
  () => '从能力层面看，基层经办人员身兼数职，接受业务培训的机会不多。',
  () => '从数据层面看，相关信息分散在不同的台账中，汇总和比对的工作量较大，差错不易发现。',
  () => '从投入层面看，经费安排侧重当年任务，对后续管护和效果跟踪考虑不多。',
];

export const purpose: readonly Say[] = [
  () =>
    '目的是了解资金使用的规范性和有效性，总结可以推广的做法，查找存在的不足，为以后年度预算安排提供参考。',
  () => '目的是检验绩效目标的实现程度，分析资金投入与产出、效果之间的关系，促进项目单位改进管理。',
  () => '目的是回应社会对财政资金使用效果的关切，为完善政策和优化支出结构提供依据。',
];

export const scope: readonly Say[] = [
  ({ topic, year }) =>
    `评价以${topic.name}项目${year}年度预算资金为对象，范围包括项目立项、资金管理、组织实施、产出和效益。`,
  ({ topic, year }) =>
    `评价对象为${year}年度安排用于${topic.name}的财政资金，覆盖资金分配、使用和管理的全过程。`,
];

export const methods: readonly Say[] = [
  () => '评价遵循科学公正、统筹兼顾、激励约束和公开透明的原则。',
  () => '评价采用比较法、因素分析法和公众评判法，定量分析与定性分析相结合。',
  () => '评价指标在征求项目单位意见后确定，评价标准以计划标准为主，参考行业标准和历史标准。',
  () => '评价组查阅了项目档案、会计资料和会议纪要，对主要数据逐项复核。',
  ({ topic }) => `评价组面向${topic.served}发放问卷，回收后逐份复核录入。`,
  () => '评价组与项目单位负责人、经办人员和承接单位分别座谈，核实资料中不一致的地方。',
  () => '评价结论形成后书面征求项目单位意见，项目单位对评价结论没有异议。',
];

export const overall: readonly Say[] = [
  ({ topic }) =>
    `总体来看，项目立项依据比较充分，年度任务按计划推进，${topic.served}对项目实施给予了评价和建议。`,
  ({ department }) => `从评价情况看，${department}能够按要求组织实施，资金管理和过程控制有章可循。`,
  () => '综合资料核查和现场评价的情况，项目的产出与年初确定的任务大体对应，效果的持续性还需要跟踪。',
];

export const practised: readonly ((text: string) => string)[] = [
  (text) => `${text}。项目单位把这一做法写入年度工作方案，明确了责任科室和完成时限，逐月检查落实情况。`,
  (text) => `${text}。这一做法在实施中取得了较好的效果，相关记录完整，可以对照检查。`,
  (text) => `${text}。从现场核查情况看，这一做法减少了重复工作，也便于群众了解进展。`,
  (text) => `${text}。评价组认为，这一做法成本不高、操作简便，可供同类项目参考。`,
  (text) => `${text}。该做法已形成书面规程，人员变动时仍能延续。`,
];

export const caused: readonly ((text: string) => string)[] = [
  (text) => `${text}。主要原因是相关环节的责任分工不够细，日常检查以口头提醒为主，没有形成书面的整改记录。`,
  (text) => `${text}。评价组在现场核查中发现这一情况，与人手不足、任务集中在下半年有关。`,
  (text) => `${text}。这一问题在往年的检查中已有提及，整改措施没有落实到具体岗位。`,
  (text) => `${text}。原因在于前期调研不够深入，实施方案对可能出现的情况估计不足。`,
  (text) => `${text}。承接单位与主管部门之间的信息沟通不够顺畅，问题没有及时上报。`,
  (text) => `${text}。现有考核办法没有把这项工作列为内容，执行中缺少约束。`,
];

export const advised: readonly ((text: string, department: string) => string)[] = [
  (text, department) => `${text}。建议${department}在下一年度工作方案中列明牵头科室、完成时限和检查方式。`,
  (text) => `${text}。相关安排应纳入内部考核，按季度通报落实情况。`,
  (text, department) => `${text}。建议由${department}会同财政部门研究，所需经费在现有预算中统筹解决。`,
  (text) => `${text}。可先在任务较重的片区试行，根据效果再全面推开。`,
  (text) => `${text}。落实情况应在下一年度的绩效自评中予以说明。`,
];

export const otherMatters: readonly Say[] = [
  ({ department }) => `本次评价所用数据由${department}提供，评价组对主要数据作了复核。`,
  () => '受资料完整程度的限制，个别效益指标以问卷和访谈结果为主要依据。',
  () => '评价结果将反馈项目单位，并作为改进管理和安排以后年度预算的参考。',
  () => '项目单位应在收到评价结果后按规定时限报送整改情况。',
  () => '本报告仅就评价年度的情况作出评价，跨年度效果需要在以后年度继续跟踪。',
];

export const summaries: readonly Say[] = [
  ({ topic, county, year }) =>
    `对${county}${year}年度${topic.name}项目的绩效评价，附评分依据和整改要求。（虚构数据）`,
  ({ topic, county, year }) =>
    `${county}${topic.name}项目${year}年度预算资金的评价结果，主要问题已列入整改台账。（虚构数据）`,
  ({ topic, department, year }) =>
    `${department}${year}年度${topic.name}项目的目标完成情况、失分原因和改进建议。（虚构数据）`,
];

/** Said at the head of every invented report. */
export const invented =
  '> **虚构数据** 本报告由程序生成，地名、单位、项目和数字均为虚构，只用于演示和测试，与任何真实单位无关。';
