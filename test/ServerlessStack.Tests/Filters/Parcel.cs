using System.Text.Json.Serialization;

namespace ServerlessStack.Tests.Filters;

/// <summary>An event with a property of every kind that a filter may meet.</summary>
public sealed record Parcel(string Country, decimal Weight, int Pieces, bool Express, ParcelKind Kind, ParcelAddress Address)
{
    [JsonPropertyName("sender_name")]
    public string? Sender { get; init; }
}

public sealed record ParcelAddress(string City);

public enum ParcelKind
{
    Letter,
    Box,
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Parcel))]
internal sealed partial class ParcelJson : JsonSerializerContext;
