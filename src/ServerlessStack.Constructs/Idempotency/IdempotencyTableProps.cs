namespace ServerlessStack.Constructs;

/// <summary>What can be said about an idempotency table. Everything has a default, named in <see cref="IdempotencyTableDefaults"/>.</summary>
public sealed record IdempotencyTableProps
{
    /// <summary>
    /// How many days back the table can be restored to any second, 1 to 35 (DynamoDB guide, "Point-in-time backups").
    /// Omitted: <see cref="IdempotencyTableDefaults.RecoveryDays"/>, not at all.
    /// </summary>
    public int? RecoveryDays { get; init; } = IdempotencyTableDefaults.RecoveryDays;

    /// <summary>What happens to the records when the table is taken out of the template. Omitted: <see cref="IdempotencyTableDefaults.Protection"/>.</summary>
    public DataProtection Protection { get; init; } = IdempotencyTableDefaults.Protection;
}
