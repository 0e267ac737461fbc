using Amazon.CDK.AWS.IAM;
using Constructs;

namespace ServerlessStack.Constructs;

/// <summary>
/// The role of a function. What this library grants is part of one inline policy: no policy is a resource of its own, and what needs the role finds its permissions complete as soon as the
/// role exists (CloudFormation user guide, "AWS::IAM::Role": Policies). What others grant, by CDK's own <c>Grant…</c> methods, may need the function or the role first, such as the
/// permission to invoke itself or to use a key whose policy names the role; it is a policy beside the role, which nothing waits for but CDK's own event source mappings.
/// </summary>
internal sealed class FunctionRole : Role
{
    private readonly Construct _scope;
    private readonly PolicyDocument _granted;
    private Policy? _others;
    private bool _isComplete;

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
        _scope = scope;
        _granted = granted;
    }

    /// <summary>What others grant; in the template once anybody does.</summary>
    public Policy Others => _others ??= new Policy(_scope, "Grants", new PolicyProps { Roles = [this] });

    /// <summary>Every policy that the role has.</summary>
    public IEnumerable<PolicyDocument> Documents => _others is null ? [_granted] : [_granted, _others.Document];

    /// <summary>Grants what needs neither the function nor the role.</summary>
    /// <param name="statement">The statement.</param>
    public void Allow(PolicyStatement statement) => _granted.AddStatements(statement);

    /// <summary>Says that the function is made: what CDK granted until now was the function's own.</summary>
    public void Complete() => _isComplete = true;

    /// <inheritdoc/>
    public override IAddToPrincipalPolicyResult AddToPrincipalPolicy(PolicyStatement statement)
    {
        if (!_isComplete)
        {
            Allow(statement);
            return new AddToPrincipalPolicyResult { StatementAdded = true, PolicyDependable = this };
        }

        Others.AddStatements(statement);
        return new AddToPrincipalPolicyResult { StatementAdded = true, PolicyDependable = Others };
    }
}
