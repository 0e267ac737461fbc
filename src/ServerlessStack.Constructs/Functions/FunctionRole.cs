using Amazon.CDK.AWS.IAM;
using Constructs;

namespace ServerlessStack.Constructs;

/// <summary>
/// The role of a function. Whatever it is granted, by this library or by CDK's own <c>Grant…</c> methods, becomes part of one inline policy: no policy is a resource of its own, and
/// what needs the role finds its permissions complete as soon as the role exists (CloudFormation user guide, "AWS::IAM::Role": Policies).
/// </summary>
internal sealed class FunctionRole : Role
{
    private readonly PolicyDocument _granted;

    /// <summary>Makes a role that may do nothing yet.</summary>
    /// <param name="scope">The function.</param>
    /// <param name="id">Its id, unique in the scope.</param>
    public FunctionRole(Construct scope, string id)
        : this(scope, id, new PolicyDocument())
    {
    }

    private FunctionRole(Construct scope, string id, PolicyDocument granted)
        : base(scope, id, new RoleProps
        {
            AssumedBy = new ServicePrincipal("lambda.amazonaws.com"),
            InlinePolicies = new Dictionary<string, PolicyDocument>(StringComparer.Ordinal) { ["Granted"] = granted },
        })
    {
        _granted = granted;
    }

    /// <summary>Every policy that the role has.</summary>
    public IEnumerable<PolicyDocument> Documents => [_granted];

    /// <inheritdoc/>
    public override IAddToPrincipalPolicyResult AddToPrincipalPolicy(PolicyStatement statement)
    {
        _granted.AddStatements(statement);
        return new AddToPrincipalPolicyResult { StatementAdded = true, PolicyDependable = this };
    }
}
