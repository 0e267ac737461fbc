namespace ServerlessStack.Constructs.Filters;

/// <summary>What a text is asked.</summary>
internal enum TextOperator
{
    /// <summary>Is it exactly this?</summary>
    Exactly,

    /// <summary>Does it start with this?</summary>
    Prefix,

    /// <summary>Does it end with this?</summary>
    Suffix,

    /// <summary>Does it hold this anywhere?</summary>
    Substring,

    /// <summary>Is it this, in capitals or not?</summary>
    IgnoreCase,

    /// <summary>Does it start with this, in capitals or not?</summary>
    PrefixIgnoreCase,

    /// <summary>Does it end with this, in capitals or not?</summary>
    SuffixIgnoreCase,
}
