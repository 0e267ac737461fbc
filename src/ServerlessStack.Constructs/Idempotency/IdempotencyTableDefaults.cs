namespace ServerlessStack.Constructs;

/// <summary>The defaults of every idempotency table, each with its reason. Override one through <see cref="IdempotencyTableProps"/>.</summary>
public static class IdempotencyTableDefaults
{
    /// <summary>Retained, with deletion protection: without its records everything that is delivered again happens again.</summary>
    public const DataProtection Protection = DataProtection.Retained;

    /// <summary>
    /// No point-in-time recovery: a restored table does not know what was handled since, so it would let exactly that happen twice. Its records are no data of record,
    /// and time to live deletes them within weeks.
    /// </summary>
    public static readonly int? RecoveryDays;
}
