using System.Text.Json.Serialization;

namespace ServerlessStack.Lambda.DynamoDB.Tests;

[JsonSerializable(typeof(Order))]
internal sealed partial class OrderJson : JsonSerializerContext;
