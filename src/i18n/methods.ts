import type { Article } from './passages.ts';

/** How scores and grades come about and what is checked; schemes and rules are shown from their own definitions. */
export const methodsArticle: Article = {
  title: { 'zh-CN': '计算与核对方法', en: 'Methods' },
  lead: {
    'zh-CN': '得分和等级怎样得出，数字怎样核对，“本页共核对 N 个数字”数的是什么，以及本站不做什么。',
    en: 'How scores and grades come about, how figures are checked, what “figures checked on this page” counts, and what this register does not do.',
  },
  sections: [
    {
      id: 'scores',
      title: { 'zh-CN': '得分', en: 'Scores' },
      passages: [
        {
          text: {
            'zh-CN':
              '指标体系是一棵树。末级指标有分值和得分：写明评分规则的，得分由规则从目标和实际完成值算出；没有写明的，得分由评价者评定，照原文。上级指标的分值和得分是下级之和，总分是全部末级指标得分之和，再加上加减分项。',
            en: 'Indicators are a tree. A leaf has points and a score: where a rule is stated the score follows from target and actual value, otherwise it is the evaluator’s own, as printed. A group’s points and score are the sums of those below; the total is the sum of all leaves, with bonus and penalty.',
          },
        },
        {
          list: [
            {
              'zh-CN':
                '得分率 = 得分 ÷ 分值，有合理缺项的除以余下的分值；执行率 = 支出 ÷ 预算（默认为调整后的预算）。',
              en: 'Rate = score ÷ full mark, without the points that do not apply; execution rate = spent ÷ budget (the adjusted one unless said otherwise).',
            },
            {
              'zh-CN': '合理缺项不计分值和得分，其余得分乘以“全部分值 ÷ 余下的分值”，折算到满分。',
              en: 'What does not apply is left out; the other scores are multiplied by all points over the points left.',
            },
            {
              'zh-CN': '有一项该计的指标没有得分，就没有总分。本站不替评价者补分。',
              en: 'Where one indicator that counts has no score there is no total. None is made up.',
            },
          ],
        },
      ],
    },
    {
      id: 'rounding',
      title: { 'zh-CN': '四舍五入', en: 'Rounding' },
      passages: [
        {
          text: {
            'zh-CN':
              '计算始终用精确的分数，只在印出时按评分办法的位数四舍五入，逢五进一。得分率由精确的得分算出：精确得分 8.978 印作 8.98，在 10 分里的得分率是 89.78%，不是 89.80%。核对时，印出的数代表四舍五入到它的那一段数；各项分别四舍五入之后再相加，与相加之后再四舍五入，都算对。',
            en: 'Arithmetic is exact; figures are rounded in print only, to the scheme’s decimals, half up. Rates follow from exact scores: 8.978 prints 8.98 and is 89.78 % of 10, not 89.80 %. In checking, a printed figure stands for all that rounds to it; a sum of rounded parts and a rounded sum are both right.',
          },
        },
      ],
    },
    {
      id: 'grades',
      title: { 'zh-CN': '等级', en: 'Grades' },
      passages: [
        {
          text: {
            'zh-CN':
              '等级由总分按该报告采用的评分办法得出，界限含本数。一票否决使等级不得高于某一级。只有等级、没有分数的评价，照原文的等级。原文印出的总分和等级与算出的不同时，页面、列表、比较、检索结果、徽章和数据都两者并列，原文不改；统计、排序和筛选用算出的。不同评分办法的等级和得分不放在一起排列；只有等级的，同一等级之内不分先后。',
            en: 'The grade follows from the total by the scheme of the report; bounds belong to their grade. A veto caps it. Evaluations without scores keep the grade they print. Where printed and computed results differ, pages, lists, comparisons, search results, badges and data show both and the text stays; counts, order and filters use the computed one. Grades and scores of different schemes are never ranked together, and letters not at all.',
          },
        },
      ],
    },
    {
      id: 'checking',
      title: { 'zh-CN': '数字怎样核对', en: 'How figures are checked' },
      passages: [
        {
          text: {
            'zh-CN':
              '报告公开之前，正文和表格里的数字逐个与数据对照。只有看得出说的是什么的数字才核对：同一分句里写了指标名，或者段落的标签、上方的标题写了指标名；说不准的不核对，也不当作一致。核对的是这些：',
            en: 'Before a report is public, figures of its text and tables are held to its data one by one. Only figures of which it is plain what they say are checked, by a name in the clause, a label or a heading; the others are left alone and do not count as agreeing. Checked are:',
          },
        },
      ],
    },
    {
      id: 'counting',
      title: { 'zh-CN': '“本页共核对 N 个数字”', en: '“N figures checked on this page”' },
      passages: [
        {
          list: [
            {
              'zh-CN': 'N 是正文和正文表格里实际与数据对照过的数字，同一处只数一次。',
              en: 'N counts figures of the text and its tables that were really compared with the data, each place once.',
            },
            {
              'zh-CN': '由程序填上的数字（指标表、图和指令）本来就是算出来的，不算在内。',
              en: 'Figures that the program puts in (tables, charts, directives) are computed anyway and do not count.',
            },
            {
              'zh-CN':
                '“一致”是与数据在四舍五入之内相同的个数；不一致的，都已由发布者逐处说明，否则不能公开。',
              en: '“Agree” are those that equal the data within rounding; the publisher has explained every other, or the report could not be public.',
            },
            {
              'zh-CN':
                '“说明”是原文疏漏的处数，见页面末尾的“原文核对说明”，其中也有与数字无关的，如遗留的模板文字。',
              en: '“Notes” are slips of the text, listed at the end of the page; some are not about figures.',
            },
          ],
        },
      ],
    },
    {
      id: 'limits',
      title: { 'zh-CN': '本站不做什么', en: 'What this register does not do' },
      passages: [
        {
          list: [
            {
              'zh-CN':
                '不核实事实。核对只说明数字之间是否一致，不说明数字所依据的事实是否属实，评价是否公允。',
              en: 'It does not verify facts. Checking says whether figures agree, not whether they are true or the evaluation is fair.',
            },
            {
              'zh-CN': '不改写原文，不代替评价者打分，不补没有的分数和等级。',
              en: 'It does not rewrite texts, score for the evaluator, or make up missing scores and grades.',
            },
            {
              'zh-CN': '不给单位排名。不同单位、不同评分办法的评价内容不同，分数高低不能直接比较。',
              en: 'It does not rank departments: evaluations differ in content and scheme, and their scores cannot simply be compared.',
            },
            {
              'zh-CN': '不保证查出全部差错。看不准的地方不报，宁可少报，不误报。',
              en: 'It does not find every error: where a text could be read two ways it says nothing.',
            },
          ],
        },
      ],
    },
  ],
};
