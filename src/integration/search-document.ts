/** What is searchable of one report. */
export type SearchDocument = {
  /** Address on the site, '/reports/2023/x/'. */
  url: string;
  /** Documents of one shard are indexed together; letters, digits and '-', e.g. the year. */
  shard: string;
  title: string;
  /** Shown with a result: year, department, grade, total, region, amount … */
  meta: Record<string, string>;
  /** Values to filter by and to count. */
  filters: Record<string, string[]>;
  /** Values to order by; `year` also decides between equally good matches. */
  sort: Record<string, string | number>;
  /**
   * The searchable passages in page order. A phrase is found inside one passage, not across two. `row` is a row of
   * the indicator table with its own anchor; a passage without an anchor or title takes those of its heading.
   */
  blocks: { anchor?: string; title?: string; kind: 'text' | 'row' | 'heading'; text: string }[];
};
