import { formats } from '../checks/formats/index.ts';
import { shortPath, sourceLines } from '../report/source-lines.ts';
import type { Prepared } from './prepare.ts';

/** Says what was found as `npm run check` says it, before anything is rendered. */
export function printFindings({ reports, findings, context }: Prepared, stream: NodeJS.WriteStream): void {
  const text = formats.text(
    { reports, findings },
    {
      site: context.site,
      colour: stream.isTTY === true,
      openOnly: true,
      path: (file) => shortPath(file, process.cwd()),
      line: sourceLines(),
    },
  );
  stream.write(`${text}\n`);
}
