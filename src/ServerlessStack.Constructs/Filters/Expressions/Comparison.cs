namespace ServerlessStack.Constructs.Filters;

/// <summary>How a property is compared in a filter.</summary>
internal enum Comparison
{
    /// <summary>The property has this value.</summary>
    Equal,

    /// <summary>The property has any value but this one.</summary>
    NotEqual,

    /// <summary>The number is greater.</summary>
    GreaterThan,

    /// <summary>The number is greater or equal.</summary>
    GreaterThanOrEqual,

    /// <summary>The number is less.</summary>
    LessThan,

    /// <summary>The number is less or equal.</summary>
    LessThanOrEqual,
}
