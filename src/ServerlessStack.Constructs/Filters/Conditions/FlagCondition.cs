namespace ServerlessStack.Constructs.Filters;

/// <summary>A condition on a boolean.</summary>
/// <param name="passesTrue">Whether <see langword="true"/> passes.</param>
/// <param name="passesFalse">Whether <see langword="false"/> passes.</param>
internal sealed class FlagCondition(bool passesTrue, bool passesFalse) : Condition
{
    /// <summary>The values that pass.</summary>
    public IEnumerable<bool> Values => new[] { true, false }.Where(value => value ? passesTrue : passesFalse);

    /// <inheritdoc/>
    public override bool IsEverything => passesTrue && passesFalse;

    /// <inheritdoc/>
    public override bool IsNothing => !passesTrue && !passesFalse;

    /// <inheritdoc/>
    public override string Signature => string.Join('|', Values);

    /// <summary>One value passes.</summary>
    public static FlagCondition Only(bool value) => new(value, !value);

    /// <inheritdoc/>
    public override bool Passes(object value) => Values.Contains((bool)value);

    /// <summary>The values that do not pass.</summary>
    public FlagCondition Not() => new(!passesTrue, !passesFalse);

    /// <inheritdoc/>
    public override Condition And(Condition other) => With(other, (one, another) => one && another);

    /// <inheritdoc/>
    public override Condition Or(Condition other) => With(other, (one, another) => one || another);

    private FlagCondition With(Condition other, Func<bool, bool, bool> join)
    {
        var values = ((FlagCondition)other).Values.ToList();
        return new FlagCondition(join(passesTrue, values.Contains(true)), join(passesFalse, values.Contains(false)));
    }
}
