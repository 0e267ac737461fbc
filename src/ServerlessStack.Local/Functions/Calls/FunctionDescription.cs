using System.Globalization;
using System.Text.Json.Nodes;

namespace ServerlessStack.Local.Functions.Calls;

/// <summary>A function as Lambda's API describes it (Lambda API reference, "FunctionConfiguration").</summary>
internal static class FunctionDescription
{
    /// <summary>The answer of <c>GetFunction</c>.</summary>
    public static JsonObject WithCode(FunctionSettings function) => new()
    {
        ["Configuration"] = Of(function),
        ["Code"] = new JsonObject { ["RepositoryType"] = "S3", ["Location"] = new Uri(function.Code.Folder).AbsoluteUri },
    };

    /// <summary>The function's configuration.</summary>
    public static JsonObject Of(FunctionSettings function)
    {
        var description = new JsonObject
        {
            ["FunctionName"] = function.Name,
            ["FunctionArn"] = function.Arn.ToString(),
            ["Runtime"] = function.Runtime,
            ["Role"] = function.Role,
            ["Handler"] = function.Handler,
            ["CodeSize"] = function.Code.Size,
            ["CodeSha256"] = function.Code.Sha256,
            ["Description"] = function.Description,
            ["Timeout"] = (int)function.Timeout.TotalSeconds,
            ["MemorySize"] = function.MemorySize,
            ["LastModified"] = function.ModifiedAt.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'+0000'", CultureInfo.InvariantCulture),
            ["Version"] = "$LATEST",
            ["PackageType"] = "Zip",
            ["Architectures"] = new JsonArray(function.Architecture),
            ["State"] = "Active",
            ["LastUpdateStatus"] = "Successful",
            ["Environment"] = new JsonObject { ["Variables"] = new JsonObject([.. function.Environment.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))]) },
            ["LoggingConfig"] = Logging(function.Logging),
        };
        if (function.DeadLetters is { } deadLetters)
        {
            description["DeadLetterConfig"] = new JsonObject { ["TargetArn"] = deadLetters.ToString() };
        }

        return description;
    }

    private static JsonObject Logging(LogSettings logging)
    {
        var description = new JsonObject { ["LogFormat"] = logging.IsJson ? "JSON" : "Text", ["LogGroup"] = logging.Group };
        if (logging.IsJson)
        {
            description["ApplicationLogLevel"] = logging.ApplicationLevel ?? "INFO";
            description["SystemLogLevel"] = logging.SystemLevel;
        }

        return description;
    }
}
