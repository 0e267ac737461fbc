using System.Text.RegularExpressions;

namespace ServerlessStack.Local.Buckets;

/// <summary>The rules of bucket names: <see href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html"/>.</summary>
internal static partial class BucketName
{
    /// <summary>Whether a name is one.</summary>
    public static bool IsValid(string name) => Form().IsMatch(name) && !name.Contains("..", StringComparison.Ordinal);

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
