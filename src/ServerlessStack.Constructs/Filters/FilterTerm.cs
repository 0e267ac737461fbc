namespace ServerlessStack.Constructs;

/// <summary>One comparison of a filter, in no dialect yet. All terms of a filter must hold.</summary>
/// <param name="Path">The JSON property names from the event down to the compared value.</param>
/// <param name="Comparison">How it is compared.</param>
/// <param name="Value">With what: a string, a decimal or a boolean, as the event's JSON writes it.</param>
/// <param name="IsOptional">Whether the value may be missing from the event.</param>
/// <param name="Source">The C# sub-expression, for error messages.</param>
internal sealed record FilterTerm(IReadOnlyList<string> Path, Comparison Comparison, object Value, bool IsOptional, string Source);
