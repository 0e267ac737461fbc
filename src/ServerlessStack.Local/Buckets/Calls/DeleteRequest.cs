using System.Xml.Linq;
using ServerlessStack.Local.Buckets.Storage;
using ServerlessStack.Local.Endpoint;

namespace ServerlessStack.Local.Buckets.Calls;

/// <summary>The body of a deletion of many.</summary>
/// <param name="Objects">What is to be deleted, and on which conditions.</param>
/// <param name="IsQuiet">Whether only failures are answered.</param>
internal sealed record DeleteRequest(IReadOnlyList<(string Key, string? VersionId, WriteCondition Condition)> Objects, bool IsQuiet)
{
    /// <summary>Reads it.</summary>
    /// <exception cref="AwsException">It is not one, or too long.</exception>
    public static async Task<DeleteRequest> ReadAsync(S3Call call)
    {
        var body = await call.ReadXmlAsync();
        var objects = body.Elements().Where(element => element.Name.LocalName == "Object")
            .Select(element => (Text(element, "Key") ?? "", Text(element, "VersionId"), new WriteCondition(Text(element, "ETag")?.Trim('"'), MustBeNew: false)))
            .ToList();
        return objects.Count is > 0 and <= S3Limits.LargestPage && objects.TrueForAll(one => one.Item1.Length > 0)
            ? new DeleteRequest(objects, Text(body, "Quiet") == "true")
            : throw new AwsException("MalformedXML", $"A deletion names 1 to {S3Limits.LargestPage} objects by their keys, and not {objects.Count}.");
    }

    /// <summary>What is answered for an object.</summary>
    public static XElement Deleted(string key, string? versionId, Deletion deletion)
    {
        var answer = S3Call.Element("Deleted", S3Call.Element("Key", key));
        if (versionId is not null)
        {
            answer.Add(S3Call.Element("VersionId", versionId));
        }

        if ((deletion.Marker ?? deletion.Removed) is { IsDeleteMarker: true } marker)
        {
            answer.Add(S3Call.Element("DeleteMarker", "true"), S3Call.Element("DeleteMarkerVersionId", marker.VersionId));
        }

        return answer;
    }

    private static string? Text(XElement parent, string name) => parent.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value;
}
