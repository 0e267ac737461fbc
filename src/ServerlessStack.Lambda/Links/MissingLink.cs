namespace ServerlessStack.Lambda;

/// <summary>A resource that a function uses and was never granted.</summary>
public sealed record MissingLink
{
    internal MissingLink()
    {
    }

    /// <summary>The environment variable that a grant would have set, such as <c>STACK_TABLE_ORDER</c>.</summary>
    public required string Variable { get; init; }

    /// <summary>The resource in words, such as <c>a table of Order</c>.</summary>
    public required string Resource { get; init; }

    /// <summary>The grants that would set it, as the stack would call them, such as <c>table.GrantRead(function) or table.GrantWrite(function), where table is the ItemTable&lt;Order&gt;</c>.</summary>
    public required string Grants { get; init; }

    /// <summary>Describes what is missing.</summary>
    /// <param name="variable">The variable that is not set.</param>
    /// <param name="resource">The resource in words.</param>
    /// <param name="construct">The construct that grants it, as C# writes its type.</param>
    /// <param name="linkAs">The name that the grant has to be given; <see langword="null"/> for none.</param>
    /// <param name="grants">The construct's grants, by method name.</param>
    internal static MissingLink Of(string variable, string resource, string construct, string? linkAs, params string[] grants)
    {
        var receiver = variable.Split('_')[1].ToLowerInvariant();
        var arguments = linkAs is null ? "(function)" : $"(function, linkAs: \"{linkAs}\")";
        var calls = Array.ConvertAll(grants, grant => receiver + "." + grant + arguments);
        var list = calls.Length == 1 ? calls[0] : $"{string.Join(", ", calls[..^1])} or {calls[^1]}";
        return new MissingLink { Variable = variable, Resource = resource, Grants = $"{list}, where {receiver} is the {construct}" };
    }
}
