namespace ServerlessStack.Constructs.Filters;

/// <summary>Which values of one JSON property pass, in no dialect yet. A missing value is not a value; <see cref="FilterLeaf"/> knows about that.</summary>
internal abstract class Condition
{
    /// <summary>Whether every value of the property's type passes.</summary>
    public abstract bool IsEverything { get; }

    /// <summary>Whether no value passes.</summary>
    public abstract bool IsNothing { get; }

    /// <summary>The same text for the same condition.</summary>
    public abstract string Signature { get; }

    /// <summary>Whether a value passes.</summary>
    /// <param name="value">A string, a decimal or a boolean.</param>
    public abstract bool Passes(object value);

    /// <summary>The values that pass both.</summary>
    /// <param name="other">A condition on the same property.</param>
    /// <returns>The condition; <see langword="null"/> when one property cannot be asked for both.</returns>
    public abstract Condition? And(Condition other);

    /// <summary>The values that pass one of both.</summary>
    /// <param name="other">A condition on the same property.</param>
    /// <returns>The condition.</returns>
    public abstract Condition Or(Condition other);
}
