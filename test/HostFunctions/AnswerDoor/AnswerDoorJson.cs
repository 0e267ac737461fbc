using System.Text.Json.Serialization;

namespace ServerlessStack.HostFunctions;

/// <summary>How visits and answers are read and written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Visit))]
[JsonSerializable(typeof(Answer))]
public sealed partial class AnswerDoorJson : JsonSerializerContext;
