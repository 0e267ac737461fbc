using System.Text.Json.Serialization;

namespace ServerlessStack.BenchmarkFunctions.Parcels;

/// <summary>How the function's types are read and written: as strictly as the storefront's.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ParcelSent))]
internal sealed partial class ParcelsJson : JsonSerializerContext;
