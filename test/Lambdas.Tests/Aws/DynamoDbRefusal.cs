using System.Text.Json.Nodes;

namespace ServerlessStack.Tests.Aws;

/// <summary>What <see cref="DynamoDbServer"/> answers instead of doing what was asked.</summary>
internal sealed class DynamoDbRefusal(string type, string message) : Exception(message)
{
    /// <summary>The item that stood in the way, when the request asked for it.</summary>
    internal JsonObject? Obstacle { get; init; }

    /// <summary>Why a transaction was cancelled, operation by operation.</summary>
    internal JsonArray? Reasons { get; init; }

    internal string Type => type;

    internal static DynamoDbRefusal ConditionFailed(JsonObject request, JsonObject? stored) => new("ConditionalCheckFailedException", "The conditional request failed")
    {
        Obstacle = (string?)request["ReturnValuesOnConditionCheckFailure"] == "ALL_OLD" ? stored?.DeepClone().AsObject() : null,
    };

    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["__type"] = $"com.amazonaws.dynamodb.v20120810#{type}", ["message"] = Message };
        if (Obstacle is not null)
        {
            json["Item"] = Obstacle;
        }

        if (Reasons is not null)
        {
            json["CancellationReasons"] = Reasons;
        }

        return json;
    }
}
