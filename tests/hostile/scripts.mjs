// TypeScript and JavaScript files -> what they hold as code and as text, one JSON object on standard output.
//   node scripts.mjs NODE_MODULES < paths, one a line
// `broken`: files with syntax errors; `names`: all identifiers; `strings`: all string and template literals;
// `templates`: files in which a template literal has substitutions (their texts are among the strings).
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const ts = createRequire(`${process.argv[2]}/`)('typescript');
const broken = [];
const names = new Set();
const strings = new Set();

for (const path of readFileSync(0, 'utf8').split('\n').filter(Boolean)) {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, false);
  if (file.parseDiagnostics.length > 0) {
    broken.push(`${path}: ${ts.flattenDiagnosticMessageText(file.parseDiagnostics[0].messageText, ' ')}`);
  }
  const visit = (node) => {
    if (ts.isIdentifier(node)) names.add(node.text);
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      strings.add(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
}
process.stdout.write(JSON.stringify({ broken, names: [...names], strings: [...strings] }));
