using System.Text.Json.Serialization;

namespace ServerlessStack.HostFunctions;

/// <summary>How the function's events are read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(OrderShipped))]
public sealed partial class SendInvoiceJson : JsonSerializerContext;
