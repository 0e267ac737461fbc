using Constructs;
using ServerlessStack.Graph;

namespace ServerlessStack.Constructs;

/// <summary>
/// A bus that another app owns, in this account or another one, known by its ARN. Its owner's policy must admit this account
/// (EventBridge user guide, "Sending and receiving events between AWS accounts in Amazon EventBridge").
/// </summary>
public sealed class ForeignBus : Construct
{
    /// <summary>Names a bus.</summary>
    /// <param name="scope">The construct that owns the connections to it.</param>
    /// <param name="id">Its id, unique in the scope.</param>
    /// <param name="arn">Its ARN, such as <c>arn:aws:events:eu-central-1:111122223333:event-bus/audit</c>.</param>
    /// <exception cref="InvalidConstructException">The text is no ARN of a bus.</exception>
    public ForeignBus(Construct scope, string id, string arn)
        : base(scope, id)
    {
        ArgumentNullException.ThrowIfNull(arn);
        new Rules(this)
            .Require(
                Amazon.CDK.Token.IsUnresolved(arn) || IsBus(arn),
                () => $"arn (\"{arn}\") must be the ARN of a bus, arn:aws:events:<region>:<account>:event-bus/<name>, or EventBridge refuses the rule.")
            .Check();
        Arn = arn;
        EventGraph.Add(scope, new GraphNode(this, NodeKind.ForeignBus, resource: null, carried: null));
    }

    /// <summary>The bus's ARN.</summary>
    public string Arn { get; }

    private static bool IsBus(string arn) =>
        arn.Split(':') is ["arn", { Length: > 0 }, "events", { Length: > 0 }, { Length: > 0 }, var resource] && resource.StartsWith("event-bus/", StringComparison.Ordinal);
}
