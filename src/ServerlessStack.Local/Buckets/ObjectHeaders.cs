using System.Text;
using Microsoft.AspNetCore.Http;
using ServerlessStack.Local.Endpoint;

namespace ServerlessStack.Local.Buckets;

/// <summary>The headers that S3 keeps with an object and gives back.</summary>
internal static class ObjectHeaders
{
    /// <summary>The encoding that is the request's alone.</summary>
    public const string Chunked = "aws-chunked";

    /// <summary>What user metadata's headers begin with.</summary>
    public const string Metadata = "x-amz-meta-";

    /// <summary>What a GET may ask for in place of what was kept, by the name in its query.</summary>
    public static IReadOnlyList<string> Kept { get; } = ["Content-Type", "Cache-Control", "Content-Disposition", "Content-Encoding", "Content-Language", "Expires"];

    /// <summary>Reads them from a request.</summary>
    /// <exception cref="AwsException">There is too much metadata.</exception>
    public static Dictionary<string, string> Read(HttpRequest request)
    {
        var read = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in Kept)
        {
            var value = request.Headers[name].ToString();
            if (name == "Content-Encoding")
            {
                value = string.Join(',', value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(encoding => encoding != Chunked));
            }

            if (value.Length > 0)
            {
                read[name] = value;
            }
        }

        read.TryAdd("Content-Type", "binary/octet-stream");
        var size = 0;
        foreach (var (name, value) in request.Headers.Where(header => header.Key.StartsWith(Metadata, StringComparison.OrdinalIgnoreCase)))
        {
            read[name.ToLowerInvariant()] = value.ToString();
            size += Encoding.UTF8.GetByteCount(name[Metadata.Length..]) + Encoding.UTF8.GetByteCount(value.ToString());
        }

        return size <= S3Limits.MostMetadata
            ? read
            : throw new AwsException("MetadataTooLarge", $"Your metadata headers exceed the maximum allowed metadata size: {size} of {S3Limits.MostMetadata} bytes.");
    }
}
