using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.Logs;
using Amazon.CDK.AWS.SQS;
using Constructs;
using ServerlessStack.Constructs.Packaging;
using ServerlessStack.Graph;
using ServerlessStack.Lambda;

namespace ServerlessStack.Constructs;

/// <summary>
/// A Lambda function from any .NET project that builds an executable: published, packaged and given a role that holds only what the wiring grants.
/// Use <see cref="DotNetFunction{THandler}"/> where the handler's type is at hand; connections need it.
/// </summary>
public class DotNetFunction : Construct
{
    private const string OnlyTracing = "X-Ray's PutTraceSegments and PutTelemetryRecords know no resource level; nothing else in this role uses a wildcard.";

    private readonly Dictionary<string, string> _environment;
    private readonly FunctionRole _role;

    /// <summary>Declares a function.</summary>
    /// <param name="scope">The construct that owns it.</param>
    /// <param name="id">Its id, unique in the scope.</param>
    /// <param name="projectFile">The path of its project file; relative to the current directory, or absolute.</param>
    /// <param name="props">What differs from <see cref="FunctionDefaults"/>. Omitted: nothing.</param>
    /// <exception cref="InvalidConstructException">A value is outside what Lambda accepts.</exception>
    /// <exception cref="LambdaProjectNotFoundException">There is no such project.</exception>
    /// <exception cref="FunctionPublishException">The project does not compile or does not publish.</exception>
    public DotNetFunction(Construct scope, string id, string projectFile, FunctionProps? props = null)
        : this(scope, id, FunctionSource.Of(projectFile), props ?? new FunctionProps())
    {
    }

    private protected DotNetFunction(Construct scope, string id, FunctionSource source, FunctionProps props)
        : base(scope, id)
    {
        FunctionLimits.Check(new Rules(this), props);
        _environment = props.Environment.ToDictionary(StringComparer.Ordinal);
        if (props.MetricsNamespace != FunctionDefaults.MetricsNamespace)
        {
            _environment[FunctionVariables.MetricsNamespace] = props.MetricsNamespace;
        }

        Timeout = props.Timeout;
        ReservedConcurrency = props.ReservedConcurrency;
        LogGroup = new LogGroup(this, "Logs", new LogGroupProps
        {
            Retention = props.LogRetention,
            RemovalPolicy = props.LogProtection.ToRemovalPolicy(),
        });
        SharedFailures = props.OnFailure is null ? SharedDeadLetters.Of(this) : null;
        OnFailure = props.OnFailure ?? SharedFailures!.Queue;
        _role = new FunctionRole(this, "Role");
        Allow(["logs:CreateLogStream", "logs:PutLogEvents"], LogGroup.LogGroupArn);
        var (code, handler) = source.Resolve(this, props.Architecture);
        Function = new GrantedFunction(this, _role, new Amazon.CDK.AWS.Lambda.FunctionProps
        {
            Description = props.Description,
            Runtime = FunctionDefaults.Runtime,
            Handler = handler,
            Code = code,
            Architecture = props.Architecture == FunctionArchitecture.Arm64 ? Architecture.ARM_64 : Architecture.X86_64,
            MemorySize = props.Memory.ToNumber(),
            Timeout = props.Timeout,
            Role = Role,
            DeadLetterQueue = OnFailure,
            LogGroup = LogGroup,
            LoggingFormat = LoggingFormat.JSON,
            ApplicationLogLevelV2 = props.LogLevel,
            Tracing = Tracing.ACTIVE,
            Environment = new Dictionary<string, string>(_environment, StringComparer.Ordinal),
            ReservedConcurrentExecutions = props.ReservedConcurrency,
        });
        _role.Complete();
        EventGraph.Add(scope, new GraphNode(this, NodeKind.Function, Function, carried: null));
        Role.Acknowledge(["AwsSolutions-IAM5[Resource::*]", "Serverless-LambdaStarPermissions"], OnlyTracing);
        Invocations = new InvocationSettings(this, props);
        Invocations.Apply();
    }

    /// <summary>CDK's own function, for what this construct does not cover.</summary>
    public Function Function { get; }

    /// <summary>The role the function runs as: its own logs, traces, and what grants and connections added. What CDK's own grants add is a policy beside it.</summary>
    public Role Role => _role;

    /// <summary>The function's log group.</summary>
    public LogGroup LogGroup { get; }

    /// <summary>The longest time one invocation may take.</summary>
    public Duration Timeout { get; }

    /// <summary>
    /// The queue that receives what asynchronous invocations could not process: the event itself, with the invocation's id and the error in the message attributes
    /// <c>RequestID</c>, <c>ErrorCode</c> and <c>ErrorMessage</c>.
    /// </summary>
    public IQueue OnFailure { get; }

    /// <summary>The stack's queue of dead letters, with the alarm to add your action to; <see langword="null"/> when the function has an on-failure queue of its own.</summary>
    public DeadLetterQueue? SharedFailures { get; }

    internal int? ReservedConcurrency { get; }

    /// <summary>Every policy of the role.</summary>
    internal IEnumerable<PolicyDocument> Policies => _role.Documents;

    /// <summary>What Lambda does with asynchronous invocations.</summary>
    internal InvocationSettings Invocations { get; }

    /// <summary>Allows the function exact actions on exact resources. Its role carries its permissions, so whatever needs the function finds them in place.</summary>
    /// <param name="actions">The IAM actions.</param>
    /// <param name="resources">The ARNs.</param>
    internal void Allow(string[] actions, params string[] resources) =>
        _role.Allow(new PolicyStatement(new PolicyStatementProps { Actions = actions, Resources = resources }));

    /// <summary>Writes the environment variable that a link reads.</summary>
    /// <param name="link">What the function is linked to.</param>
    /// <exception cref="InvalidConstructException">The link's name cannot be used, or is taken: the function would use one resource with the name of another.</exception>
    internal void Link(FunctionLink link)
    {
        var variable = link.Check(new Rules(this), _environment);
        if (_environment.TryAdd(variable, link.Value))
        {
            Function.AddEnvironment(variable, link.Value);
        }
    }
}
