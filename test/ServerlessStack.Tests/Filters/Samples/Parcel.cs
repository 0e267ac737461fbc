using System.Text.Json.Serialization;

namespace ServerlessStack.Tests.Filters;

/// <summary>An event with a property of every kind that a filter may meet.</summary>
public record Parcel
{
    public required string Country { get; init; }

    public required decimal Weight { get; init; }

    public required int Pieces { get; init; }

    public required bool Express { get; init; }

    public required ParcelKind Kind { get; init; }

    public required ParcelAddress Address { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public IReadOnlyList<int> Codes { get; init; } = [];

    [JsonPropertyName("sender_name")]
    public string? Sender { get; init; }

    public ParcelAddress? Return { get; init; }

    public ParcelKind? Repacked { get; init; }

    public int? Bonus { get; init; }

    public bool? Fragile { get; init; }

    public Guid Reference { get; init; }

    public DateTimeOffset SentAt { get; init; }

    public ParcelPriority Priority { get; init; }

    [JsonIgnore]
    public string? Note { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Retries { get; init; }

    [JsonNumberHandling(JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString)]
    public int Account { get; init; }
}
