import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Place } from '../../report/problem.ts';
import { checks } from '../index.ts';
import type { Format, FormatOptions } from './format.ts';

/** SARIF 2.1.0, for code scanning: every check is a rule, what is acknowledged is suppressed in the source. */
export const sarif: Format = ({ findings }, options) => {
  const { language, address } = options.site;
  const rules = checks.map(({ code, severity, title, why, fix }) => ({
    id: code,
    shortDescription: { text: title[language] },
    fullDescription: { text: why[language] },
    help: { text: fix[language] },
    ...(address !== undefined && { helpUri: guidePage(address, code) }),
    defaultConfiguration: { level: severity },
  }));
  const results = findings.map(({ check, severity, at, message, related, acknowledged }) => ({
    ruleId: check,
    ruleIndex: checks.findIndex(({ code }) => code === check),
    level: severity,
    message: { text: message[language] },
    locations: [location(at, options)],
    relatedLocations: related.map((other, id) => ({
      id,
      ...location(other.at, options),
      message: { text: other.message[language] },
    })),
    ...(acknowledged !== null && { suppressions: [{ kind: 'inSource', justification: acknowledged }] }),
  }));
  const run = {
    tool: { driver: { name: 'Gongping', ...(address !== undefined && { informationUri: address }), rules } },
    columnKind: 'utf16CodeUnits',
    results,
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
};

/** The page of the site's guide that explains a check. */
const guidePage = (address: string, code: string): string =>
  `${address.replace(/\/$/, '')}/guide/checks/${code}/`;

function location({ file, line, column, endLine, endColumn }: Place, { path }: FormatOptions) {
  const own = path(file);
  const uri = isAbsolute(own) ? pathToFileURL(own).href : encodeURI(own);
  return {
    physicalLocation: {
      artifactLocation: { uri },
      region: { startLine: line, startColumn: column, endLine, endColumn },
    },
  };
}
