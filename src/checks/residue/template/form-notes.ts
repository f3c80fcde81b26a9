/** A note below a table, or what forms say of exceptions. */
const note = /^\s*(?:(?:注(?:释|意)?|说明|备注|填表?说明)\s*[：:]|如[有遇]特殊情况)/u;

/** What the foot of a form tells those who fill it in: how points are set and given, not how they were. */
const rules: readonly RegExp[] = [
  /(?:一级)?指标(?:的)?(?:分值|权重)(?:原则上)?统一(?:设置|设定|设)?为/u,
  /(?:其他|其它|各级?|各项)?指标(?:的)?(?:权重|分值)可(?:以)?(?:根据[^，。；]{1,20})?[作做]?(?:出|相应|适当)+(?:的)?调整/u,
  /得分(?:一档)?(?:最高)?(?:不能|不得|不可)(?:最高)?超过该?(?:项)?指标(?:的)?分值上限/u,
  /各?(?:部门|单位)[^，。；]{0,8}根据[^，。；]{0,4}指标(?:的)?重要程度[^，。；]{0,4}(?:确定|设置|分配)/u,
  /指标若为[正反]向指标/u,
  /即(?:年度)?(?:目标|指标)值为\s*[≥≤≧≦<>＜＞]\s*[*＊XxＸ×]/u,
];

/** Whether a text is the note at the foot of a form: 注：1.一级指标分值统一设置为…，其他指标权重可作适当调整. */
export const isFormNote = (text: string): boolean => note.test(text) && rules.some((rule) => rule.test(text));
