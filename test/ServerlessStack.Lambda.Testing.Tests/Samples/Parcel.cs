namespace ServerlessStack.Lambda.Testing.Tests.Samples;

/// <summary>An event with a bit of everything that JSON can hold.</summary>
public sealed record Parcel
{
    public required string Id { get; init; }

    public decimal Weight { get; init; }

    public long Number { get; init; }

    public bool IsFragile { get; init; }

    public string? Note { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    // Settable: generated readers forget the default of a property that is only initialized.
    public IReadOnlyList<ParcelLine> Lines { get; set; } = [];

    public bool Equals(Parcel? other) =>
        other is not null && (Id, Weight, Number, IsFragile, Note, SentAt) == (other.Id, other.Weight, other.Number, other.IsFragile, other.Note, other.SentAt)
        && Lines.SequenceEqual(other.Lines);

    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);
}
