using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.Lambda;
using Constructs;

namespace ServerlessStack.Constructs;

/// <summary>
/// What Lambda does with a function's asynchronous invocations: attempts, age, destinations. Lambda has one such setting for a function, and none is made while Lambda's own suits
/// (Lambda API reference, "PutFunctionEventInvokeConfig").
/// </summary>
/// <param name="function">The function.</param>
/// <param name="props">How often and how long Lambda tries.</param>
internal sealed class InvocationSettings(DotNetFunction function, FunctionProps props)
{
    private const string Id = "Asynchronous";

    private readonly Dictionary<InvocationOutcome, InvocationDestination> _destinations = [];
    private CfnEventInvokeConfig? _settings;
    private Construct? _owner;

    /// <summary>The attempts, for the event graph.</summary>
    public string InWords { get; } = $"{props.MaximumRetryAttempts} retries within {props.MaximumEventAge.InWords()}";

    /// <summary>Says to Lambda what it would not do anyway.</summary>
    public void Apply()
    {
        var differs = props.MaximumRetryAttempts != FunctionDefaults.MaximumRetryAttempts
            || !props.MaximumEventAge.IsKnown()
            || props.MaximumEventAge.InSeconds() != FunctionDefaults.MaximumEventAge.InSeconds();
        if (differs)
        {
            Write(function);
        }
    }

    /// <summary>Checks that Lambda can have one more destination.</summary>
    /// <param name="rules">Receives what is wrong.</param>
    /// <param name="outcome">Which invocations.</param>
    /// <param name="consumer">The destination.</param>
    public void Check(Rules rules, InvocationOutcome outcome, Construct consumer)
    {
        rules.Require(
            !ReferenceEquals(consumer, function),
            () => $"It cannot be its own destination for {outcome.InWords()}: Lambda refuses that when it is deployed; send it to a queue that people read.");
        foreach (var (taken, destination) in _destinations)
        {
            rules
                .Require(
                    taken != outcome,
                    () => $"{function.Node.Path} sends {outcome.InWords()} to {destination.Consumer.Node.Path} already, and Lambda takes one destination; send it to a topic or a bus and let that have several consumers.")
                .Require(
                    taken == outcome || StackOf(destination.Consumer) == StackOf(consumer),
                    () => $"{function.Node.Path} sends {taken.InWords()} to {destination.Consumer.Node.Path} in the stack {StackOf(destination.Consumer)}, so {outcome.InWords()} must go to a consumer in that stack, too: Lambda has one setting for both, and it belongs to the consumer's stack.");
        }
    }

    /// <summary>Adds a destination. The setting lives in its stack, so wiring across stacks cannot form a cycle.</summary>
    /// <param name="outcome">Which invocations.</param>
    /// <param name="destination">Where their records go.</param>
    /// <param name="makeRoom">Makes the construct below the consumer that owns what the connection needs there.</param>
    public void Send(InvocationOutcome outcome, InvocationDestination destination, Func<Construct> makeRoom)
    {
        // Roles whose inline policies name each other's functions could not be deployed: no function exists before its role.
        var near = StackOf(destination.Consumer) == StackOf(function);
        var inline = near && !Reaches(destination.Consumer);
        _destinations.Add(outcome, destination);
        if (inline)
        {
            function.Allow([destination.Action], destination.Arn);
            Write(function);
            return;
        }

        var room = makeRoom();
        var policy = new CfnPolicy(room, "Policy", new CfnPolicyProps
        {
            PolicyName = $"{destination.Consumer.Node.Id}{room.Node.Id}",
            Roles = [function.Role.RoleName],
            PolicyDocument = new PolicyDocument(new PolicyDocumentProps
            {
                Statements = [new PolicyStatement(new PolicyStatementProps { Actions = [destination.Action], Resources = [destination.Arn] })],
            }),
        });
        Write(near ? function : room).AddResourceDependency(policy);
    }

    private bool Reaches(Construct consumer)
    {
        var seen = new HashSet<DotNetFunction>(ReferenceEqualityComparer.Instance);
        var open = new Queue<Construct>([consumer]);
        while (open.TryDequeue(out var next))
        {
            if (next is DotNetFunction reached && seen.Add(reached))
            {
                reached.Invocations._destinations.Values.ToList().ForEach(destination => open.Enqueue(destination.Consumer));
            }
        }

        return seen.Contains(function);
    }

    private static string StackOf(Construct construct) => HomeStack.Of(construct).Node.Path;

    private CfnEventInvokeConfig Write(Construct owner)
    {
        // Attempts alone are set beside the function, and move when a destination elsewhere joins them.
        if (_owner is not null && !ReferenceEquals(_owner, owner) && _destinations.Count == 1)
        {
            _owner.Node.TryRemoveChild(Id);
            _settings = null;
        }

        _owner = _settings is null ? owner : _owner;
        _settings ??= Make(owner);
        _settings.DestinationConfig = _destinations.Count == 0 ? null : new CfnEventInvokeConfig.DestinationConfigProperty
        {
            OnSuccess = ArnOf(InvocationOutcome.Succeeded) is { } succeeded ? new CfnEventInvokeConfig.OnSuccessProperty { Destination = succeeded } : null,
            OnFailure = ArnOf(InvocationOutcome.Failed) is { } failed ? new CfnEventInvokeConfig.OnFailureProperty { Destination = failed } : null,
        };
        return _settings;
    }

    private CfnEventInvokeConfig Make(Construct owner)
    {
        var settings = new CfnEventInvokeConfig(owner, Id, new CfnEventInvokeConfigProps
        {
            FunctionName = function.Function.FunctionName,
            Qualifier = "$LATEST",
            MaximumRetryAttempts = props.MaximumRetryAttempts,
            MaximumEventAgeInSeconds = props.MaximumEventAge.ToNumber(),
        });
        settings.Acknowledge("Serverless-LambdaAsyncFailureDestination", "What fails goes to the function's dead-letter queue in any case.");
        return settings;
    }

    private string? ArnOf(InvocationOutcome outcome) => _destinations.TryGetValue(outcome, out var destination) ? destination.Arn : null;
}
