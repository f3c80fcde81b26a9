import { inClause, isWhole, namesMoney } from './budget/clause.ts';
import { moneyForms } from './budget/money-form.ts';
import { moneySlips } from './budget/money-slip.ts';
import { type Base, baseIn, basePhrase, change, isExecution, rateOf } from './budget/rate.ts';
import type { BudgetClaim, Claim } from './claim.ts';
import { type Amount, amountsOf } from './reading/amounts.ts';
import { type Clause, clausesOf } from './reading/clauses.ts';
import { yuanIn } from './reading/figure.ts';
import type { Line, Text } from './reading/lines.ts';
import { sameMoney } from './reading/money.ts';
import { type Sentence, sentencesOf } from './reading/sentences.ts';
import { placeKey } from './reading/spot.ts';
import { isLater, isOtherTime, yearsOf } from './reading/when.ts';

/** Rates that may be taken of what came in as well as of the budget. */
const looseRate = /使用率|支付率/;

/** Sentences about the whole's money: its budget, what was spent of it, its execution rate. */
export function budget(text: Text): readonly Claim[] {
  const forms = moneyForms(text);
  if (text.report.units.every((unit) => unit.budget === null)) return forms;
  const found = moneySlips(text);
  if (found.length + forms.length === 0) return stated(text);
  const own = stated(text);
  const places = new Map(own.map((claim) => [placeKey(claim.spot.at), claim]));
  const slips = found.filter((slip) => !isSaid(places.get(placeKey(slip.spot.at)), slip));
  const wrong = new Set(found.map(({ spot }) => placeKey(spot.at)));
  // Of an amount in a wrong unit its other form says nothing new.
  const others = forms.filter((form) =>
    form.kind === 'budget'
      ? !wrong.has(placeKey(form.spot.at))
      : form.kind !== 'sum' ||
        form.fits ||
        ![form.spot.at, ...form.related].map(placeKey).some((at) => wrong.has(at)),
  );
  const told = new Set(
    [...slips, ...others].filter(({ kind }) => kind === 'budget').map(({ spot }) => placeKey(spot.at)),
  );
  return [...own.filter(({ spot }) => !told.has(placeKey(spot.at))), ...slips, ...others];
}

/** Whether a sentence that was understood says of an amount that it is the same figure. */
const isSaid = (known: BudgetClaim | undefined, { amounts }: BudgetClaim): boolean =>
  known !== undefined &&
  known.amounts !== 'rate' &&
  amounts !== 'rate' &&
  amounts.every((name) => known.amounts.includes(name));

function stated(text: Text): readonly BudgetClaim[] {
  return text.lines.flatMap((line) => {
    if (line.passage.kind === 'cell' || !/[元万亿率]/.test(line.text)) return [];
    const { unit, within } = line.scope;
    if (unit === null || unit.budget === null || !isGeneral(line)) return [];
    const open = within.some(({ node }) => node !== null && ofSome.test(node.indicator.name));
    const found = sentencesOf(line)
      .filter(({ tokens }) =>
        tokens.some(
          (token) =>
            token.kind === 'figure' && (token.figure.unit === '%' || yuanIn(token.figure.unit) !== null),
        ),
      )
      .flatMap((sentence) => inSentence(text, line, sentence));
    return open ? found.filter((claim) => claim.amounts !== 'rate' && isKnown(claim)) : found;
  });
}

/** 债券资金支出率, 中央资金到位率: about one source of the money. */
const ofSome =
  /债|中央|省级|市级|县级|区级|本级|上级|地方|配套|自筹|资本金|贷款|基本支出|人员|公用|三公|公务/;

/** Words that say that the whole of a budget came in. */
const allCame =
  /(?:全部|足额|全额|均已?|都已?)(?:按时|及时)?(?:到位|到账|下达|拨付)|到位率(?:为|达到?|:)?100(?:\.0+)?%/;

/** 中央、省级资金全部到位，县级……; 到位率 95%: some of the money came in whole, and not all of it. */
const someCame =
  /(?:中央|省级?|市级?|区级?|县级?|本级|上级|配套|债券|专项债|地方|自筹|社会)(?:财政|补助|专项)*(?:资金|配套)?(?:均|都|已)*(?:全部|足额|全额|均|都)|到位率(?:为|达到?|:)?(?!100)\d/;

const allIn = (words: string): boolean => allCame.test(words) && !someCame.test(words);

const money =
  /资金|预算|经费|收支|支出|投入|概况|概述|基本情况|背景|简介|执行|结论|评价|绩效|指标|过程|管理|说明|摘要|总体|综合|财务|成本|问题|建议|完成情况/;

/** 县级以上专项资金项目共 6 个，预算…: of those projects. */
const someProjects = /项目(?:共计?|总共|合计|有)?\d+个|\d+个[^,;。子]{0,8}项目/;

/** 2、一般公共服务支出（类）财政事务（款）行政运行（项）。年初预算为…: the paragraph is that item's. */
const item = /\([类款项]\)/;

/** Whether the text around speaks of the whole: not below a heading, nor after a label, of a thing of its own. */
function isGeneral({ label: own, headings, scope, text, start }: Line): boolean {
  if (own?.kind === 'unknown') {
    const stop = text.slice(start, start + 20).search(/[。:]/);
    const end = Math.max(own.to, start + stop);
    return money.test(text.slice(start, end)) && end - start <= 14;
  }
  if (item.test(text)) return false;
  if (scope.within.length > 0) return true;
  const heading = headings.at(-1);
  return heading === undefined || money.test(heading);
}

function inSentence(text: Text, line: Line, sentence: Sentence): readonly BudgetClaim[] {
  const words = line.text.slice(sentence.from, sentence.to);
  const among = words.indexOf('其中');
  const end = among < 0 ? sentence.to : sentence.from + among;
  if (/三公/.test(line.text.slice(sentence.from, end))) return [];
  const { data } = text.report;
  const years = yearsOf(text.report);
  const clauses = clausesOf(sentence).filter(
    ({ from, to, depth }) => from < end && (depth === 0 || basePhrase.test(line.text.slice(from, to))),
  );
  // Under the indicator of execution the rate is the whole's.
  let firm = line.scope.within.some(({ node }) => /执行|支付|支出/.test(node?.indicator.name ?? ''));
  /** Some other money was spoken of before. */
  let doubtful = /基本支出|人员经费|公用经费/.test(words);
  let base: Base | null = null;
  /** Whether the figures are those of a day after the years that are evaluated. */
  let late = false;
  const found: BudgetClaim[] = [];
  for (const [at, clause] of clauses.entries()) {
    const { tokens } = clause;
    const dates = tokens.filter((token) => token.kind === 'date');
    // One of several years, or another year, is not the whole.
    if (dates.some((date) => isLater(line, date, years))) late = true;
    else if (dates.some((date) => isOtherTime(line, date, years))) break;
    const own = line.text.slice(clause.from, clause.to);
    // 预算 6,000 万元，基本支出 2,180 万元，项目支出 3,820 万元: what it is divided into.
    if (words.includes('基本支出') && /^(?:其中)?(?:基本|项目)支出/.test(own)) continue;
    // 财政项目支出执行率 95.16% of a department: of one kind of what it spends.
    if (data.subject === 'department' && /(?:项目|基本)支出(?:预算)?(?:执行率|支出率|支付率)/.test(own))
      continue;
    if (/^(?:上年|去年|往年|上一年)/.test(own)) break;
    if (/上年|去年|往年|上一年|同比|较/.test(own)) continue;
    firm ||= tokens.some(
      (token) =>
        (token.kind === 'word' && token.word === 'whole' && token.to - token.from > 2) || isWhole(token),
    );
    // 年度资金总额：全年预算数 50 万元 leads into its figures; any other first clause of unknown words leads elsewhere.
    if (
      at === 0 &&
      !tokens.some(({ kind }) => kind === 'figure') &&
      clause.end === ':' &&
      line.label?.kind !== 'named' &&
      !namesMoney(line, clause)
    )
      break;
    // 受智慧平台影响，该项目执行率为 64.61%: in the report on a department it is one of its projects.
    if (at > 0 && data.subject === 'department' && /^[该此](?:项目|工程|项)/.test(own)) break;
    base = baseIn(own) ?? base;
    const full = allIn(line.text.slice(sentence.from, end));
    const claim = inClause(line, clause, firm && !doubtful, base !== null, full);
    if (claim === null)
      doubtful ||=
        tokens.some((token) => token.kind === 'figure' && yuanIn(token.figure.unit) !== null) &&
        amountsOf(line, sentence).some((amount) => isIn(amount, clause) && !change.test(amount.label));
    else if (claim.amounts !== 'rate') {
      // 编报绩效目标的项目 9 个，涉及项目预算资金 6,000 万元: some of the projects' only.
      const open =
        late || own.includes('涉及') || someProjects.test(line.text.slice(sentence.from, clause.from));
      if (!open || isKnown(claim)) found.push({ ...claim, doubtful });
    } else {
      const loose = doubtful || late || (base === null && looseRate.test(own));
      const rate = rateOf(
        line,
        sentence,
        clause,
        claim,
        { doubtful: loose, firm: firm || found.length > 0 || isExecution(line, clause) },
        base,
      );
      if (rate !== null) found.push(rate);
    }
  }
  return found;
}

const isKnown = ({ unit, printed }: BudgetClaim): boolean =>
  Object.values(unit.budget?.amounts ?? {}).some((amount) => amount !== null && sameMoney(printed, amount));

const isIn = ({ from, to, measure }: Amount, clause: Clause): boolean =>
  measure === '元' && from >= clause.from && to <= clause.to;
