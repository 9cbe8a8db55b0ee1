// Reads citations from standard input and writes them as CSL-JSON: node read.mjs bibtex|ris|csl-json
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';

const forced = { bibtex: '@biblatex/text', ris: '@ris/file', 'csl-json': '@else/json' };
const format = process.argv[2];

let text = '';
for await (const piece of process.stdin.setEncoding('utf8')) {
  text += piece;
}

const items = new Cite(text, { forceType: forced[format], generateGraph: false }).data;
process.stdout.write(JSON.stringify(items));
