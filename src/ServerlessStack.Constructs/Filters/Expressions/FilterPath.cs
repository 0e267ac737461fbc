namespace ServerlessStack.Constructs.Filters;

/// <summary>The way from the event to one of its values.</summary>
/// <param name="Names">The JSON property names, outermost first.</param>
/// <param name="Value">How the value is written.</param>
/// <param name="IsOptional">Whether the value, or what it is a part of, may be null or missing in the JSON.</param>
/// <param name="IsNullWritten">Whether the serializer writes a null value as <c>null</c>; else it leaves the property out.</param>
/// <param name="Missing">
/// What the value is in C# when the JSON does not hold the property: <see langword="null"/>, or the default that the serializer leaves out.
/// </param>
internal sealed record FilterPath(IReadOnlyList<string> Names, JsonValueWriter Value, bool IsOptional, bool IsNullWritten, object? Missing)
{
    /// <summary>How the value looks in JSON.</summary>
    public LeafKind Kind => Value.Kind;

    /// <summary>The path in one text.</summary>
    public string Text { get; } = string.Join('.', Names);
}
