using System.Text.Json.Serialization;

namespace ServerlessStack.Contracts;

/// <summary>
/// How the storefront's contracts look in JSON: the one source for the table's attributes, the API's bodies, the events on the wire and the
/// property names in filters. Camel case; enums by name; a missing required property, a <see langword="null"/> where none may be and a
/// property given twice are errors; unknown properties are ignored, so that a sender may be newer than its receiver.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Order))]
[JsonSerializable(typeof(OrderPlaced))]
[JsonSerializable(typeof(OrderStatusChanged))]
[JsonSerializable(typeof(Receipt))]
[JsonSerializable(typeof(PlaceOrderRequest))]
[JsonSerializable(typeof(GetOrderRequest))]
[JsonSerializable(typeof(ListOrdersRequest))]
[JsonSerializable(typeof(OrderHistory))]
[JsonSerializable(typeof(OrderSummary))]
[JsonSerializable(typeof(CustomerMessage))]
[JsonSerializable(typeof(ReviewWritten))]
[JsonSerializable(typeof(ProductViewed))]
[JsonSerializable(typeof(ViewCounts))]
[JsonSerializable(typeof(DailyViews))]
[JsonSerializable(typeof(AuditEntry))]
[JsonSerializable(typeof(PointsAccount))]
public sealed partial class StorefrontJson : JsonSerializerContext;
