using System.Text.Json.Serialization;

namespace Parcels.Contracts;

/// <summary>How the contracts look in JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ParcelDelivered))]
public sealed partial class ParcelsJson : JsonSerializerContext;
