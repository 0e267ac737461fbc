namespace ServerlessStack.Constructs.Filters;

/// <summary>What a dialect can ask of a text, beside equality and exclusion of whole values, prefix and suffix, which all have.</summary>
[Flags]
internal enum TextOperators
{
    /// <summary>Nothing more.</summary>
    None = 0,

    /// <summary><c>equals-ignore-case</c>.</summary>
    IgnoreCase = 1,

    /// <summary><c>equals-ignore-case</c> inside <c>prefix</c> and <c>suffix</c>.</summary>
    EndsIgnoreCase = 2,

    /// <summary><c>wildcard</c>.</summary>
    Wildcard = 4,

    /// <summary><c>prefix</c> inside <c>anything-but</c>.</summary>
    ExceptPrefix = 8,

    /// <summary><c>suffix</c> inside <c>anything-but</c>.</summary>
    ExceptSuffix = 16,

    /// <summary><c>equals-ignore-case</c> inside <c>anything-but</c>.</summary>
    ExceptIgnoreCase = 32,

    /// <summary><c>wildcard</c> inside <c>anything-but</c>.</summary>
    ExceptWildcard = 64,
}
