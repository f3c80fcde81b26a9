/** Offices of which a province has a 厅 and everything below it a 局. */
const offices =
  '财政|民政|教育|公安|司法|人社|人力资源和?社会保障|自然资源|生态环境|住建|住房和?城乡建设|交通运输|水利|农业农村|商务|文旅|文化和旅游|审计|退役军人事务';

/** 省、市财政厅（局）: the offices of several levels. */
const severalLevels = /^(?!厅).*[省区部厅]|[、和或及与各地]$|^厅[（(、/]?局/u;
/** 全省财政局: those of the places in a province. */
const inProvince = /[全各跨外副内出本、和或及与邻]$|兄弟$|^局(?:[（(、/]?厅|长|系统)/u;

/** 市民政厅, 省财政局: offices that no place has. */
export const officeLevels = [
  {
    pattern: new RegExp(`[市县](?:${offices})厅(?!级)`, 'gu'),
    tied: false,
    together: severalLevels,
  },
  {
    pattern: new RegExp(`省(?:${offices})局`, 'gu'),
    tied: false,
    together: inProvince,
  },
] as const;
