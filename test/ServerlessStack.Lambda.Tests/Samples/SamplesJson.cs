using System.Text.Json.Serialization;

namespace ServerlessStack.Lambda.Tests.Samples;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Parcel))]
[JsonSerializable(typeof(ParcelSent))]
[JsonSerializable(typeof(FindParcel))]
[JsonSerializable(typeof(CardNumber))]
[JsonSerializable(typeof(WindowCount))]
[JsonSerializable(typeof(ItemChange<System.Text.Json.JsonDocument>))]
[JsonSerializable(typeof(IReadOnlyList<ParcelSent>))]
[JsonSerializable(typeof(ItemChange<Parcel>))]
internal sealed partial class SamplesJson : JsonSerializerContext;
