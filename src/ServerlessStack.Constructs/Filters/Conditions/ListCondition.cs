namespace ServerlessStack.Constructs.Filters;

/// <summary>A condition on a list: it holds at least one of these values.</summary>
/// <param name="values">Texts, decimals or booleans.</param>
internal sealed class ListCondition(IReadOnlyList<object> values) : Condition
{
    /// <summary>The values of which one is enough.</summary>
    public IReadOnlyList<object> Values { get; } = values;

    /// <inheritdoc/>
    public override bool IsEverything => false;

    /// <inheritdoc/>
    public override bool IsNothing => Values.Count == 0;

    /// <inheritdoc/>
    public override string Signature => string.Join('|', Values.Select(TextTest.Quote));

    /// <inheritdoc/>
    public override bool Passes(object value) => false;

    /// <inheritdoc/>
    public override Condition? And(Condition other) =>
        IsNothing || other.IsNothing ? new ListCondition([]) : Signature == other.Signature ? this : null;

    /// <inheritdoc/>
    public override Condition Or(Condition other) => new ListCondition([.. Values.Union(((ListCondition)other).Values)]);
}
