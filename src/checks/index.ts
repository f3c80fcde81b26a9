import acknowledgedUnused from './acknowledged/unused.ts';
import budgetAdjustment from './budget/adjustment.ts';
import budgetParts from './budget/parts.ts';
import budgetRate from './budget/rate.ts';
import type { Check } from './check.ts';
import outlineEmpty from './outline/empty.ts';
import outlineMissing from './outline/missing.ts';
import outlineNumbering from './outline/numbering.ts';
import outlineOrder from './outline/order.ts';
import privacyBankCard from './privacy/bank-card.ts';
import privacyEmail from './privacy/email.ts';
import privacyIdNumber from './privacy/id-number.ts';
import privacyPhone from './privacy/phone.ts';
import proseDirective from './prose/directive.ts';
import reconcileBand from './reconcile/band.ts';
import reconcileBudget from './reconcile/budget.ts';
import reconcileCount from './reconcile/count.ts';
import reconcileExtreme from './reconcile/extreme.ts';
import reconcileGrade from './reconcile/grade.ts';
import reconcileName from './reconcile/name.ts';
import reconcilePercent from './reconcile/percent.ts';
import reconcileRate from './reconcile/rate.ts';
import reconcileScore from './reconcile/score.ts';
import reconcileSum from './reconcile/sum.ts';
import reconcileTableShape from './reconcile/table-shape.ts';
import reconcileTotal from './reconcile/total.ts';
import reconcileWeight from './reconcile/weight.ts';
import residueDate from './residue/date.ts';
import residuePlace from './residue/place.ts';
import residuePlaceholder from './residue/placeholder.ts';
import residuePunctuation from './residue/punctuation.ts';
import residueTemplate from './residue/template.ts';
import residueYear from './residue/year.ts';
import scoreGrade from './score/grade.ts';
import scoreGradeBoundary from './score/grade-boundary.ts';
import scoreGroupWeight from './score/group-weight.ts';
import scoreMissedTarget from './score/missed-target.ts';
import scoreOverTarget from './score/over-target.ts';
import scoreRange from './score/range.ts';
import scoreRule from './score/rule.ts';
import scoreRuleInput from './score/rule-input.ts';
import scoreSchemeWeights from './score/scheme-weights.ts';
import scoreTotal from './score/total.ts';
import scoreUnexplained from './score/unexplained.ts';
import scoreWeightsTotal from './score/weights-total.ts';
import sourceDuplicateName from './source/duplicate-name.ts';
import sourceEncoding from './source/encoding.ts';
import sourceField from './source/field.ts';
import sourceFile from './source/file.ts';
import sourceMissingField from './source/missing-field.ts';
import sourceStatus from './source/status.ts';
import sourceUnknownField from './source/unknown-field.ts';
import sourceYaml from './source/yaml.ts';
/** Every check there is: the registry and the catalogue. To add one: a file and a line here. */
export const checks: readonly Check[] = [
  sourceYaml,
  sourceEncoding,
  sourceField,
  sourceUnknownField,
  sourceMissingField,
  sourceDuplicateName,
  sourceFile,
  sourceStatus,
  scoreWeightsTotal,
  scoreGroupWeight,
  scoreSchemeWeights,
  scoreRange,
  scoreRule,
  scoreRuleInput,
  scoreMissedTarget,
  scoreUnexplained,
  scoreOverTarget,
  scoreTotal,
  scoreGrade,
  scoreGradeBoundary,
  budgetRate,
  budgetParts,
  budgetAdjustment,
  reconcileScore,
  reconcileWeight,
  reconcileRate,
  reconcileTotal,
  reconcileGrade,
  reconcileBand,
  reconcileBudget,
  reconcileCount,
  reconcileSum,
  reconcilePercent,
  reconcileExtreme,
  reconcileName,
  reconcileTableShape,
  outlineMissing,
  outlineOrder,
  outlineNumbering,
  outlineEmpty,
  residueTemplate,
  residuePlaceholder,
  residuePunctuation,
  residueDate,
  residueYear,
  residuePlace,
  privacyIdNumber,
  privacyPhone,
  privacyBankCard,
  privacyEmail,
  proseDirective,
  acknowledgedUnused,
];
