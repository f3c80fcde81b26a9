import { formats } from '../checks/formats/index.ts';
import { shortPath, sourceLines } from '../report/source-lines.ts';
import type { Library } from './build-library.ts';

/** Says what was found as `npm run check` says it, before anything is rendered. */
export function printFindings(library: Library, stream: NodeJS.WriteStream): void {
  const { entries, findings, context } = library;
  const open = findings.filter(({ acknowledged }) => acknowledged === null);
  const text = formats.text(
    { reports: entries.length, findings: open },
    {
      site: context.site,
      colour: stream.isTTY === true,
      path: (file) => shortPath(file, process.cwd()),
      line: sourceLines(),
    },
  );
  stream.write(`${text}\n`);
}
