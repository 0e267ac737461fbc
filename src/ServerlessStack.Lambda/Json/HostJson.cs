using System.Text.Json.Serialization;

namespace ServerlessStack.Lambda.Json;

/// <summary>The library's own event types, so that a function need not declare them again.</summary>
[JsonSerializable(typeof(ObjectCreated))]
[JsonSerializable(typeof(ObjectDeleted))]
[JsonSerializable(typeof(ScheduleFired))]
[JsonSerializable(typeof(string))]
internal sealed partial class HostJson : JsonSerializerContext;
