import type { PointsClaim } from '../../prose/claims/claim.ts';

/** 满意度得分 92.3 分 beside a full mark of 10 is a survey's own scale. */
export function isOfHundred({ subjects, printed, measure }: PointsClaim): boolean {
  if (printed.unit === '%' || measure !== 'score' || printed.value.lt(50) || printed.value.gt(100))
    return false;
  return subjects.every(({ node }) => {
    const surveyed = /满意|知晓|认可/.test(node?.indicator.name ?? '');
    return surveyed && node?.weight?.mul(2).lt(printed.value) === true;
  });
}

/** 月度考核平均分 88.2 分: where points are what an indicator measures, they need not be those it gave. */
export const isMeasured = ({ subjects, measure, printed }: PointsClaim): boolean =>
  subjects.some(({ node }) => {
    if (node === null) return false;
    const { target, actual, unit } = node.indicator;
    const units = [target, actual].map((value) => (typeof value === 'object' ? value?.unit : value));
    const inPoints = unit === '分' || units.some((own) => own === '分' || /\d分/.test(own ?? ''));
    return inPoints && (measure === 'points' || (node.weight !== null && printed.value.gt(node.weight)));
  });
