using System.Text.Json.Nodes;

namespace ServerlessStack.Tests.Aws;

/// <summary>One call that reached <see cref="DynamoDbServer"/>.</summary>
internal sealed record DynamoDbCall(string Operation, JsonObject Request, bool Succeeded);
