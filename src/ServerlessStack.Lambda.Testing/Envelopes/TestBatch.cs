namespace ServerlessStack.Lambda.Testing;

/// <summary>
/// Records that a queue or stream delivers together, by an event source mapping that asks for partial batch responses, as every one of the constructs does
/// (Lambda developer guide, "Implementing partial batch responses").
/// </summary>
public abstract record TestBatch : TestEnvelope
{
    private protected TestBatch()
    {
    }

    /// <summary>What a partial batch response calls each record, in the order of delivery.</summary>
    public abstract IReadOnlyList<string> Identifiers { get; }

    // How the function's log calls each record.
    internal virtual IReadOnlyList<string> Names => Identifiers;

    // Whether the source goes back to the first failed record, instead of sending the failed ones alone.
    private protected abstract bool IsCheckpointed { get; }

    internal sealed override TestEnvelope? Again(TestRun run)
    {
        int[] failed = run.Error is not null ? All() : [.. run.Failures.Select(failure => failure.Index)];

        // An identifier that the batch does not have makes Lambda take the whole batch as failed.
        return failed.Length == 0 ? null
            : failed.Any(index => index < 0) ? Resend(All())
            : Resend(IsCheckpointed ? [.. All().Skip(failed.Min())] : [.. failed.Distinct().Order()]);
    }

    private protected abstract TestBatch Resend(IReadOnlyList<int> indexes);

    private int[] All() => [.. Enumerable.Range(0, Identifiers.Count)];
}
