// The least that a comparison can take: @aws-cdk/cloudformation-diff alone. Usage: alone.mjs <folder with node_modules> <template before> <template after>
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [root, before, after] = process.argv.slice(2);
const { fullDiff } = createRequire(join(root, 'package.json'))('@aws-cdk/cloudformation-diff');
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
console.log(fullDiff(read(before), read(after)).differenceCount);
