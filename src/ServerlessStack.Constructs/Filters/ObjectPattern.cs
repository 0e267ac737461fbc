namespace ServerlessStack.Constructs;

/// <summary>Writes what is asked of an object as an EventBridge pattern (EventBridge user guide, "Comparison operators": prefix, suffix, wildcard).</summary>
internal static class ObjectPattern
{
    public static IReadOnlyDictionary<string, object> Created(string bucketName, string? prefix, string? suffix)
    {
        var detail = Entry("bucket", Entry("name", new[] { bucketName }));
        if (Key(prefix, suffix) is { } key)
        {
            detail["object"] = Entry("key", new[] { key });
        }

        var pattern = Entry("source", new[] { "aws.s3" });
        pattern["detail-type"] = new[] { "Object Created" };
        pattern["detail"] = detail;
        return pattern;
    }

    private static Dictionary<string, object>? Key(string? prefix, string? suffix) => (prefix, suffix) switch
    {
        (null or "", null or "") => null,
        ({ } start, null or "") => Entry("prefix", start),
        (null or "", { } end) => Entry("suffix", end),
        // Two conditions on one key are alternatives to EventBridge; only a wildcard says both.
        ({ } start, { } end) => Entry("wildcard", $"{Literal(start)}*{Literal(end)}"),
    };

    private static string Literal(string text) =>
        text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("*", @"\*", StringComparison.Ordinal);

    private static Dictionary<string, object> Entry(string name, object value) => new(StringComparer.Ordinal) { [name] = value };
}
