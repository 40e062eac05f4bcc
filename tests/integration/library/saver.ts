// A process that saves a paper again and again and says on stdout which save was acknowledged, until killed.
import { writeSync } from 'node:fs';
import { openLibrary } from '../../../electron/library/index.ts';
import { schema } from '../../../shared/document/schema.ts';
import { asPaperId } from '../../../shared/ids.ts';

const [, , path = '', id = ''] = process.argv;
const { papers } = openLibrary(path);
let { revision, doc } = papers.open(asPaperId(id));
writeSync(1, `${revision}\n`);
for (;;) {
  const json = schema.nodeFromJSON(doc).toJSON() as { content: { content: { content: unknown[] }[] }[] };
  const text = `Revision ${revision + 1}. ${'Filling that makes the document as long as a paper. '.repeat(2000)}`;
  json.content[1]!.content[0]!.content = [{ type: 'text', text }];
  ({ revision } = papers.save(asPaperId(id), json, revision));
  doc = json;
  writeSync(1, `${revision}\n`);
}
