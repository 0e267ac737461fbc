using System.Globalization;
using System.Security.Cryptography;
using System.Xml.Linq;
using ServerlessStack.Local.Buckets.Bodies;
using ServerlessStack.Local.Buckets.Notifications;
using ServerlessStack.Local.Buckets.Storage;
using ServerlessStack.Local.Endpoint;

namespace ServerlessStack.Local.Buckets.Calls;

/// <summary>Makes an object of an upload's parts.</summary>
/// <param name="store">The buckets.</param>
/// <param name="events">Tells the default bus.</param>
internal sealed class UploadCompletion(BucketStore store, ObjectEvents events)
{
    /// <summary>Answers <c>CompleteMultipartUpload</c>.</summary>
    public async Task CompleteAsync(S3Call call)
    {
        var (bucket, condition) = (store.Get(call.Address.Bucket!), WriteCondition.Read(call.Request));
        var upload = bucket.Uploads.Get(call.Query("uploadId")!, call.Key);
        var algorithm = ChecksumAlgorithm.Named(upload.Algorithm);
        var parts = Choose(upload, await call.ReadXmlAsync());
        condition.Require(bucket.Current(upload.Key), wasDeletedMeanwhile: false);
        var body = await bucket.Files.CopyAsync(parts.Select(part => (bucket.Files, part.Data, 0L, part.Size)), algorithm, call.Context.RequestAborted);
        var stored = bucket.Put(
            new ObjectVersion(upload.Key, body.Data, body.Size, $"{Convert.ToHexStringLower(Md5(parts))}-{parts.Count}")
            {
                Headers = upload.Headers,
                Tags = upload.Tags,
                Parts = [.. parts.Select(part => part.Size)],
                Checksum = upload.ChecksumType == ObjectChecksum.OfWhole ? body.Checksum : Composite(parts, algorithm),
            },
            condition,
            upload.Since);
        bucket.Uploads.Remove(upload);
        call.Tell(bucket, stored);
        await events.CreatedAsync(call, bucket, stored, "CompleteMultipartUpload");
        await call.WriteAsync(S3Call.Element(
            "CompleteMultipartUploadResult",
            S3Call.Element("Location", $"{call.Request.Scheme}://{call.Request.Host}/{bucket.Name}/{Uri.EscapeDataString(stored.Key)}"),
            S3Call.Element("Bucket", bucket.Name),
            S3Call.Element("Key", stored.Key),
            S3Call.Element("ETag", $"\"{stored.ETag}\""),
            S3Call.Element(algorithm.Element, stored.Checksum!.Value),
            S3Call.Element("ChecksumType", stored.Checksum.Type)));
    }

    private static List<MultipartPart> Choose(MultipartUpload upload, XElement body)
    {
        var asked = body.Elements().Where(element => element.Name.LocalName == "Part").ToList();
        var chosen = new List<MultipartPart>();
        foreach (var element in asked)
        {
            var number = int.TryParse(Text(element, "PartNumber"), CultureInfo.InvariantCulture, out var parsed) ? parsed : 0;
            if (chosen.Count > 0 && number <= chosen[^1].Number)
            {
                throw new AwsException("InvalidPartOrder", "The list of parts was not in ascending order. The parts list must be specified in order by part number.");
            }

            var hasPart = upload.Parts.TryGetValue(number, out var part);
            if (!hasPart || Text(element, "ETag")?.Trim('"') != part!.ETag || (Text(element, part.Checksum.Kind.Element) is { } checksum && checksum != part.Checksum.Value))
            {
                throw new AwsException("InvalidPart", $"One or more of the specified parts could not be found. The part may not have been uploaded, or the specified entity tag may not match the part's entity tag: part {number}.");
            }

            chosen.Add(part);
        }

        if (chosen.Count == 0)
        {
            throw new AwsException("MalformedXML", "A completed upload names at least one part.");
        }

        return chosen.SkipLast(1).FirstOrDefault(part => part.Size < S3Limits.SmallestPart) is { } small
            ? throw new AwsException("EntityTooSmall", $"Your proposed upload is smaller than the minimum allowed size: part {small.Number} has {small.Size} of {S3Limits.SmallestPart} bytes.")
            : chosen;
    }

    private static byte[] Md5(List<MultipartPart> parts)
    {
        using var md5 = RunningChecksum.Of(HashAlgorithmName.MD5);
        parts.ForEach(part => md5.Append(part.Md5));
        return md5.Finish();
    }

    private static ObjectChecksum Composite(List<MultipartPart> parts, ChecksumAlgorithm algorithm)
    {
        using var checksum = algorithm.Start();
        parts.ForEach(part => checksum.Append(Convert.FromBase64String(part.Checksum.Value)));
        return new ObjectChecksum(algorithm.Name, $"{Convert.ToBase64String(checksum.Finish())}-{parts.Count}", ObjectChecksum.OfParts);
    }

    private static string? Text(XElement parent, string name) => parent.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value;
}
