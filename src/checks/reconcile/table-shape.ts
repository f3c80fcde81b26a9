import type { Words } from '../../i18n/words.ts';
import type { ShapeClaim } from '../../prose/claims/claim.ts';
import { reconciliation, type Verdict } from './reconciliation.ts';

export default reconciliation('table-shape', {
  severity: 'warning',
  title: { 'zh-CN': '指标表的行列与指标体系不符', en: 'A printed table that contradicts the tree' },
  why: {
    'zh-CN': '合并单元格拆开、跨页的表格常有错行、错列和漏行，读者会把分数看到别的指标上。',
    en: 'Merged cells and page breaks shift and drop cells; readers then read a score as another indicator’s.',
  },
  fix: {
    'zh-CN': '按指标体系改正这一行；也可以用 `::weights`、`::scores` 代替手工的表。',
    en: 'Correct the row after the tree, or use `::weights` and `::scores` instead of a table by hand.',
  },
  compare({ spot, fault, subject }: ShapeClaim): Verdict {
    return {
      at: spot.at,
      quote: spot.quote,
      message: messageOf(fault),
      related:
        subject?.node == null
          ? []
          : [
              {
                at: subject.unit.at(subject.node.index),
                message: {
                  'zh-CN': `指标“${subject.node.indicator.name}”`,
                  en: `indicator “${subject.node.indicator.name}”`,
                },
              },
            ],
    };
  },
});

function messageOf(fault: ShapeClaim['fault']): Words {
  switch (fault.what) {
    case 'group':
      return {
        'zh-CN': `\`${fault.leaf}\` 一行的上级指标不应为 \`${fault.written}\`，应为 \`${fault.expected}\`，请核对合并单元格`,
        en: `Unexpected group \`${fault.written}\` in the row of \`${fault.leaf}\`, expected \`${fault.expected}\`, check the merged cells`,
      };
    case 'shifted':
      return {
        'zh-CN': `\`${fault.leaf}\` 一行不应把数字放在指标名称的列，应与表头对齐，请核对是否错列`,
        en: `Unexpected figure in a column of names in the row of \`${fault.leaf}\`, expected cells under their headers, check for a shift`,
      };
    case 'missing':
      return {
        'zh-CN': `表中不应缺少 \`${fault.leaf}\` 一行，应在此行之后列出，请补上`,
        en: `Unexpected absence of \`${fault.leaf}\`, expected its row after this one, add it`,
      };
    case 'unknown':
      return {
        'zh-CN': `表中不应有 \`${fault.written}\` 一行，应为指标体系中的指标，请核对名称`,
        en: `Unexpected row \`${fault.written}\`, expected an indicator of the tree, check its name`,
      };
  }
}
