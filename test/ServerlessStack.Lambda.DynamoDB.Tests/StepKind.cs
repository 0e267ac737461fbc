namespace ServerlessStack.Lambda.DynamoDB.Tests;

/// <summary>What happens in one step of an interleaving. An execution that no step ends belongs to a process that died, until it wakes up at the very end.</summary>
public enum StepKind
{
    /// <summary>The event is delivered, perhaps again.</summary>
    Deliver,

    /// <summary>An execution commits its effect and ends, however late.</summary>
    Commit,

    /// <summary>An execution commits its effect and fails afterwards.</summary>
    CommitAndFail,

    /// <summary>An execution fails without an effect.</summary>
    Fail,

    /// <summary>Time passes.</summary>
    Wait,
}
