using System.Text.Json.Serialization;

namespace ServerlessStack.Lambda.Testing.Tests.Samples;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(Parcel))]
[JsonSerializable(typeof(ParcelCount))]
[JsonSerializable(typeof(ItemChange<Parcel>))]
internal sealed partial class SamplesJson : JsonSerializerContext;
