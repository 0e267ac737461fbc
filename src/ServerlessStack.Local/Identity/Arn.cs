using System.Diagnostics.CodeAnalysis;

namespace ServerlessStack.Local.Identity;

/// <summary>The name of a resource: <c>arn:aws:service:region:account:resource</c>.</summary>
/// <param name="Service">The service, as the ARN spells it: <c>sqs</c>, <c>lambda</c>, <c>events</c>.</param>
/// <param name="Region">The region; empty for services that have none in their ARNs (S3, IAM).</param>
/// <param name="Account">The account; empty for buckets.</param>
/// <param name="Resource">What is left, colons and slashes included: <c>function:PlaceOrder</c>, <c>table/Orders/stream/2026</c>.</param>
internal sealed record Arn(string Service, string Region, string Account, string Resource)
{
    private const int Parts = 6;

    /// <summary>What follows the resource's kind: <c>PlaceOrder</c> of <c>function:PlaceOrder</c>; the whole resource where it has no kind.</summary>
    public string Name => Resource[(Resource.AsSpan().IndexOfAny(':', '/') + 1)..];

    /// <summary>Reads an ARN.</summary>
    /// <exception cref="FormatException">It is not one.</exception>
    public static Arn Parse(string text) => TryParse(text, out var arn) ? arn : throw new FormatException($"{text} is not an ARN: arn:partition:service:region:account:resource.");

    /// <summary>Reads an ARN, if it is one.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Arn? arn)
    {
        var parts = text?.Split(':', Parts) ?? [];
        arn = parts is ["arn", _, _, _, _, _] ? new Arn(parts[2], parts[3], parts[4], parts[5]) : null;
        return arn is not null;
    }

    /// <inheritdoc />
    public override string ToString() => $"arn:aws:{Service}:{Region}:{Account}:{Resource}";
}
