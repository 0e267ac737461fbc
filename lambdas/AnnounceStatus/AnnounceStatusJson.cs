using System.Text.Json.Serialization;

namespace ServerlessStack.Lambdas;

/// <summary>The storefront's JSON (<see cref="StorefrontJson"/>, same options) for the one type that contracts cannot know: a table's change.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ItemChange<Order>))]
public sealed partial class AnnounceStatusJson : JsonSerializerContext;
