using System.Text.Json.Serialization;

namespace ServerlessStack.Tests.Filters;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Parcel))]
[JsonSerializable(typeof(DialCode))]
internal sealed partial class ParcelJson : JsonSerializerContext;
