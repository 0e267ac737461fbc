using System.Text.Json.Serialization;

namespace ServerlessStack.Tests.Tables;

/// <summary>An item with a property for every role that a table knows.</summary>
public sealed record Cart(string CustomerId, int Number, long ExpiresAt, decimal Total, IReadOnlyList<string> Skus);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Cart))]
internal sealed partial class CartJson : JsonSerializerContext;
