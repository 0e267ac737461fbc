using Microsoft.AspNetCore.WebUtilities;
using ServerlessStack.Local.Endpoint;

namespace ServerlessStack.Local.Buckets;

/// <summary>An object's tags: <see href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-tagging.html"/>.</summary>
internal static class ObjectTags
{
    /// <summary>The header that gives them with the content.</summary>
    public const string Header = "x-amz-tagging";

    private const int LongestName = 128;
    private const int LongestValue = 256;

    /// <summary>Reads the header's query string.</summary>
    /// <exception cref="AwsException">There are too many, or one is too long.</exception>
    public static Dictionary<string, string> Read(string? header) =>
        Check(QueryHelpers.ParseQuery(header).ToDictionary(tag => tag.Key, tag => tag.Value.ToString(), StringComparer.Ordinal));

    /// <summary>Lets tags pass that S3 takes.</summary>
    /// <exception cref="AwsException">There are too many, or one is too long.</exception>
    public static Dictionary<string, string> Check(Dictionary<string, string> tags)
    {
        if (tags.Count > S3Limits.MostTags)
        {
            throw new AwsException("BadRequest", $"Object tags cannot be greater than {S3Limits.MostTags}, and there are {tags.Count}.");
        }

        return tags.All(tag => tag.Key.Length is > 0 and <= LongestName && tag.Value.Length <= LongestValue)
            ? tags
            : throw new AwsException("InvalidTag", $"A tag's name has 1 to {LongestName} characters, its value at most {LongestValue}.");
    }
}
