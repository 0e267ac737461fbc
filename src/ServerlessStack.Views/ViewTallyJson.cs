using System.Text.Json.Serialization;

namespace ServerlessStack.Views;

/// <summary>How the state of a window looks; only the next invocation of the window reads it.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ViewTally))]
public sealed partial class ViewTallyJson : JsonSerializerContext;
