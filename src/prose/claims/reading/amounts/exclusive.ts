import type { Amount } from '../amounts.ts';

/** What somebody is beside all else: who is counted so is counted elsewhere, too. */
export const beside =
  /党员|团员|代表|委员|女|男|少数民族|学历|学位|本科|硕士|博士|职称|[高中初]级|正高|副高|专业技术|骨干|优秀|先进|持证|兼职|双师|返聘|退役|新增|新招|重点|示范|残疾|老年|老人|儿童|留守|困难|低保|特困|脱贫|监测|志愿|岁|以[上下]/;

const roles =
  /(?:员|师|馆长|校长|院长|站长|所长|园长|组长|村医|医生|护士|护工|校工|技工|司机|驾驶人|民警|辅警|学生|家长|专家|干部|教授|会计|出纳|厨工|保安|保洁|成员|工作者|经营者|负责人|商户)$/;
const leader = /(?:组长|队长|负责人|主评人|召集人|牵头人|联络员|经理)$/;
const group = /成员|小组|[价作家导查]组|专班|团队|组由$/;
const home =
  /(?:机关|本级|局|委|办|中心|处|科|股|站|所|院|校|公司|机构|单位|部门|街道|镇|乡|社区|外聘|聘请|邀请)(?:人员|专家|干部|工作人员|代表)?$|^(?:外聘|聘请|邀请|外部|内部)/;
/** How somebody came or left, of which one holds. */
const ways =
  /^(?:考调|考入|考取|调入|调出|调往|调离|调至|借调|选调|招聘|公开招聘|招录|辞职|辞退|退休|病退|离职|解聘|转岗|病故|死亡|轮岗|自然减员)/;

/** What the labels are that no one falls under two of: the roles of a group, where its members come from, why they left. */
export function isExclusive(whole: Pick<Amount, 'label'>, labels: readonly string[]): boolean {
  const all = (form: RegExp): boolean => labels.every((label) => form.test(label));
  if (labels.length < 2 || labels.some((label) => label === '' || label.length > 14 || beside.test(label)))
    return false;
  // 教师 hold the 音乐教师.
  if (labels.some((label, at) => labels.some((other, index) => at !== index && other.includes(label))))
    return false;
  if (all(ways)) return true;
  if (group.test(whole.label) && all(home)) return true;
  // The leader of a team is one of its accountants.
  const led = labels.some((label) => leader.test(label));
  return all(roles) && (!led || labels.every((label) => leader.test(label) || /成员|组员|队员$/.test(label)));
}
