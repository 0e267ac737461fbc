using System.Text.Json.Serialization;

namespace ServerlessStack.Tests.Streams;

[JsonSerializable(typeof(Oddity))]
internal sealed partial class OddityJson : JsonSerializerContext;
