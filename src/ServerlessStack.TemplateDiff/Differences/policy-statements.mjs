// Reads the statements of resources whose policies @aws-cdk/cloudformation-diff does not know, in its own terms.

/** Creates the reader from the package's own parts, so that its statements compare with those of the package. */
export const createPolicyReader = (require) => {
  const { DiffableCollection } = require('@aws-cdk/cloudformation-diff/lib/diffable');
  const { IamChanges } = require('@aws-cdk/cloudformation-diff/lib/iam/iam-changes');
  const { parseStatements } = require('@aws-cdk/cloudformation-diff/lib/iam/statement');
  const { loadResourceModel } = require('@aws-cdk/cloudformation-diff/lib/diff/util');
  const { renderIntrinsics } = require('@aws-cdk/cloudformation-diff/lib/render-intrinsics');

  // What a statement leaves out, or calls everything, is what the policy is attached to.
  const of = (document, targets, attached) => {
    const statements = parseStatements(document?.Statement);
    for (const statement of statements) {
      statement[targets].replaceEmpty(attached);
      statement[targets].replaceStar(attached);
    }
    return statements;
  };

  const ofIdentity = (name) => (_, properties) => of(properties.PolicyDocument, 'principals', `AWS:${properties[name]}`);
  const whoever = (principal) => (principal === '*' ? principal : { AWS: principal });
  const ofTable = (id, table, stream) => [
    ...of(table?.ResourcePolicy?.PolicyDocument, 'resources', `\${${id}.Arn}`),
    ...of(stream?.ResourcePolicy?.PolicyDocument, 'resources', `\${${id}.StreamArn}`),
  ];

  const readers = {
    'AWS::IAM::RolePolicy': ofIdentity('RoleName'),
    'AWS::IAM::UserPolicy': ofIdentity('UserName'),
    'AWS::IAM::GroupPolicy': ofIdentity('GroupName'),
    // The package reads it once for each identity that it names itself.
    'AWS::IAM::ManagedPolicy': (id, { PolicyDocument, Roles, Users, Groups }) =>
      [Roles, Users, Groups].some((identities) => identities?.length) ? [] : of(PolicyDocument, 'principals', `AWS:\${${id}}`),
    'AWS::Events::EventBusPolicy': (_, { EventBusName = 'default', Statement, Action, Principal, Condition }) => {
      const old = { Effect: 'Allow', Action, Principal: whoever(Principal), Condition: Condition && { [Condition.Type]: { [Condition.Key]: Condition.Value } } };
      return of({ Statement: Statement ?? old }, 'resources', EventBusName);
    },
    'AWS::Lambda::LayerVersionPermission': (_, { Action, LayerVersionArn: Resource, Principal, OrganizationId }) => {
      const Condition = OrganizationId && { StringEquals: { 'aws:PrincipalOrgID': OrganizationId } };
      return parseStatements({ Effect: 'Allow', Action, Resource, Principal: whoever(Principal), Condition });
    },
    'AWS::DynamoDB::Table': (id, table) => ofTable(id, table, table.StreamSpecification),
    'AWS::DynamoDB::GlobalTable': (id, { Replicas }) =>
      Array.isArray(Replicas) ? Replicas.flatMap((replica) => ofTable(id, replica, replica.ReplicaStreamSpecification)) : [],
  };

  const read = (id, type, properties) => (properties === undefined ? [] : (readers[type]?.(id, renderIntrinsics(properties)) ?? []));

  return {
    /** Whether somebody reads the policies of a type: this, or the package. */
    knows: (type) => {
      const model = loadResourceModel(type);
      return type in readers || IamChanges.IamResourceScrutinies.includes(model?.scrutinizable)
        || Object.values(model?.properties ?? {}).some((property) => IamChanges.IamPropertyScrutinies.includes(property.scrutinizable));
    },

    /** The statements that came and went with the changes of resources. */
    compare: (changes) => {
      const statements = new DiffableCollection();
      for (const [id, change] of Object.entries(changes)) {
        statements.addOld(...read(id, change.oldResourceType, change.oldProperties));
        statements.addNew(...read(id, change.newResourceType, change.newProperties));
      }
      statements.calculateDiff();
      return { added: statements.additions, removed: statements.removals };
    },
  };
};
