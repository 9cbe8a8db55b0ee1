// Type-checks JSON against Slack's own types: argv = module, type, then files each holding one value.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import ts from "typescript";
import YAML from "yaml";

const [module, type, ...files] = process.argv.slice(2);
const here = path.dirname(new URL(import.meta.url).pathname);
let failed = false;
const sources = new Map(files.map((file, i) => {
  const value = YAML.parse(readFileSync(file, "utf8"));
  return [path.join(here, `value${i}.ts`), `import type { ${type.replace("[]", "")} } from "${module}";\nexport const value: ${type} = ${JSON.stringify(value, null, 1)};\n`];
}));
const options = { strict: true, noEmit: true, skipLibCheck: true, module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, target: ts.ScriptTarget.ES2022 };
const host = ts.createCompilerHost(options);
const { readFile, fileExists, getSourceFile } = host;
host.fileExists = (name) => sources.has(name) || fileExists.call(host, name);
host.readFile = (name) => sources.get(name) ?? readFile.call(host, name);
host.getSourceFile = (name, version, ...rest) => sources.has(name) ? ts.createSourceFile(name, sources.get(name), version) : getSourceFile.call(host, name, version, ...rest);
const program = ts.createProgram([...sources.keys()], options, host);
for (const problem of ts.getPreEmitDiagnostics(program)) {
  failed = true;
  console.log(ts.flattenDiagnosticMessageText(problem.messageText, "\n"));
}
console.log(failed ? "wrong" : `right: ${files.length}`);
