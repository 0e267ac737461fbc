namespace ServerlessStack.Constructs;

/// <summary>What DynamoDB and the store accept.</summary>
internal static class IdempotencyTableLimits
{
    private const int LongestRecovery = 35;
    private const int LongestScope = 512;

    /// <summary>Reports every invalid value of a table.</summary>
    /// <exception cref="InvalidConstructException">A value is outside its range.</exception>
    public static void Check(Rules rules, IdempotencyTableProps props) => rules
        .Require(
            props.RecoveryDays is null or (>= 1 and <= LongestRecovery),
            () => $"RecoveryDays ({props.RecoveryDays}) must be 1 to {LongestRecovery}, or DynamoDB refuses the table.")
        .Check();

    /// <summary>Reports a function whose path cannot be told from another one's in the table.</summary>
    /// <exception cref="InvalidConstructException">The path cannot be a scope.</exception>
    public static void CheckScope(Rules rules, string scope) => rules
        .Require(
            !scope.Contains('#', StringComparison.Ordinal),
            () => $"The path of the function ({scope}) must not contain '#', or its records could be mistaken for those of another function.")
        .Require(
            System.Text.Encoding.UTF8.GetByteCount(scope) <= LongestScope,
            () => $"The path of the function ({scope}) must have at most {LongestScope} bytes, or its records would have keys longer than DynamoDB takes.")
        .Check();
}
