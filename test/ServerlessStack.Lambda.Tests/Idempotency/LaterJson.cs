using System.Text.Json.Serialization;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Idempotency;

/// <summary>The context of a later version of a function, which answers with another type.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Parcel))]
[JsonSerializable(typeof(ParcelLine))]
internal sealed partial class LaterJson : JsonSerializerContext;
