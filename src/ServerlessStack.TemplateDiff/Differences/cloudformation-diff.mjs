// Compares templates with @aws-cdk/cloudformation-diff, which knows every resource type's properties and what changing one replaces.
// Usage: cloudformation-diff.mjs <folder with node_modules>; reads [{ before, after }] from standard input and writes one difference for each.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createPolicyReader } from './policy-statements.mjs';

const require = createRequire(join(process.argv[2], 'package.json'));
const { fullDiff } = require('@aws-cdk/cloudformation-diff');
// The same knowledge that fullDiff uses; loading it a second time by its own package would take another second.
const { loadResourceModel } = require('@aws-cdk/cloudformation-diff/lib/diff/util');
const policies = createPolicyReader(require);

const mapped = (object, value) => Object.fromEntries(Object.entries(object).map(([key, entry]) => [key, value(entry)]));

const resource = (difference) => ({
  impact: difference.changeImpact,
  isStateful: loadResourceModel(difference.oldResourceType ?? difference.newResourceType)?.isStateful === true,
  areItsPoliciesRead: policies.knows(difference.newResourceType ?? difference.oldResourceType),
  properties: mapped(difference.propertyUpdates, (property) => property.changeImpact),
  attributes: Object.keys(difference.otherChanges),
});

const compare = ({ before, after }) => {
  const { resources, iamChanges, securityGroupChanges } = fullDiff(before, after);
  const { added, removed } = policies.compare(resources.changes);
  return {
    resources: mapped(resources.changes, resource),
    statements: { added: [...iamChanges.statements.additions, ...added], removed: [...iamChanges.statements.removals, ...removed] },
    managedPolicies: { added: iamChanges.managedPolicies.additions, removed: iamChanges.managedPolicies.removals },
    ingress: { added: securityGroupChanges.ingress.additions, removed: securityGroupChanges.ingress.removals },
  };
};

let input = '';
process.stdin.setEncoding('utf8');
for await (const chunk of process.stdin) input += chunk;
process.stdout.write(JSON.stringify(JSON.parse(input).map(compare)));
