using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ServerlessStack.Local.Identity;

namespace ServerlessStack.Local.Resources;

/// <summary>Reads the properties of a resource by their paths. CloudFormation takes numbers and booleans as text as well, so this does.</summary>
internal static class PropertyText
{
    /// <summary>The value at a path such as <c>Code.S3Bucket</c>; null where it is absent.</summary>
    public static JsonNode? At(this JsonObject properties, string path)
    {
        JsonNode? found = properties;
        foreach (var name in path.Split('.'))
        {
            found = (found as JsonObject)?[name];
        }

        return found;
    }

    /// <summary>A text; null where it is absent.</summary>
    public static string? Text(this JsonObject properties, string path) => properties.At(path) switch
    {
        null => null,
        JsonValue value => value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString(),
        _ => throw new ResourceException($"{path} must be a text, not an object or a list."),
    };

    /// <summary>A text that must be there.</summary>
    /// <exception cref="ResourceException">It is not.</exception>
    public static string RequiredText(this JsonObject properties, string path) => properties.Text(path) ?? throw new ResourceException($"{path} is missing.");

    /// <summary>A whole number; null where it is absent.</summary>
    /// <exception cref="ResourceException">It is none.</exception>
    public static int? Number(this JsonObject properties, string path) => properties.Text(path) is not { } text ? null
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : throw new ResourceException($"{path} ({text}) must be a whole number.");

    /// <summary>A whole number of seconds; null where it is absent.</summary>
    public static TimeSpan? Seconds(this JsonObject properties, string path) => properties.Number(path) is { } seconds ? TimeSpan.FromSeconds(seconds) : null;

    /// <summary>True or false; null where it is absent.</summary>
    /// <exception cref="ResourceException">It is neither.</exception>
    public static bool? Flag(this JsonObject properties, string path) => properties.Text(path) is not { } text ? null
        : bool.TryParse(text, out var flag) ? flag
        : throw new ResourceException($"{path} ({text}) must be true or false.");

    /// <summary>An ARN; null where it is absent.</summary>
    /// <exception cref="ResourceException">It is none.</exception>
    public static Arn? ArnAt(this JsonObject properties, string path) => properties.Text(path) is not { } text ? null
        : Arn.TryParse(text, out var arn) ? arn
        : throw new ResourceException($"{path} ({text}) must be an ARN.");
}
