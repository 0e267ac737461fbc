using System.Text.Json.Serialization;

namespace ServerlessStack.Tests.Filters;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Crate))]
internal sealed partial class CrateJson : JsonSerializerContext;
