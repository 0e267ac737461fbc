using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using ServerlessStack.Local.Buckets.Storage;
using ServerlessStack.Local.Endpoint;

namespace ServerlessStack.Local.Buckets.Bodies;

/// <summary>Writes a request's body to a file and verifies whatever the request says about it.</summary>
/// <param name="files">The bucket's files.</param>
internal sealed class BodyReader(DataFolder files)
{
    private const string ContentHash = "x-amz-content-sha256";

    /// <summary>Reads the body.</summary>
    /// <param name="request">The request.</param>
    /// <param name="preferred">The checksum where the request names none.</param>
    /// <exception cref="AwsException">It is too large, incomplete or not what its checksums say: nothing is left behind.</exception>
    public async Task<ReceivedBody> ReadAsync(HttpRequest request, ChecksumAlgorithm preferred)
    {
        var chunks = IsChunked(request) ? new AwsChunks(request.BodyReader) : null;
        var expected = DeclaredLength(request, chunks is not null);
        var algorithm = Declared(request) ?? preferred;
        var cancellation = request.HttpContext.RequestAborted;
        var data = files.NewName();
        try
        {
            using var md5 = RunningChecksum.Of(HashAlgorithmName.MD5);
            using var sha256 = RunningChecksum.Of(HashAlgorithmName.SHA256);
            using var checksum = algorithm.Start();
            var signed = request.Headers[ContentHash].ToString() is { Length: 64 } hex ? hex : null;
            var size = 0L;
            await using (var file = files.Create(data))
            {
                await foreach (var block in chunks?.ReadAsync(cancellation) ?? PlainAsync(request.BodyReader, cancellation))
                {
                    size += block.Length;
                    RequireSize(size);
                    md5.Append(block.Span);
                    checksum.Append(block.Span);
                    if (signed is not null)
                    {
                        sha256.Append(block.Span);
                    }

                    await file.WriteAsync(block, cancellation);
                }
            }

            var body = new ReceivedBody(data, size, md5.Finish(), new ObjectChecksum(algorithm.Name, Convert.ToBase64String(checksum.Finish()), ObjectChecksum.OfWhole));
            Verify(request, body, algorithm, chunks?.Trailers, expected);
            if (signed is not null && !signed.Equals(Convert.ToHexStringLower(sha256.Finish()), StringComparison.OrdinalIgnoreCase))
            {
                throw new AwsException("XAmzContentSHA256Mismatch", $"The provided '{ContentHash}' header does not match what was computed.");
            }

            return body;
        }
        catch
        {
            files.Delete(data);
            throw;
        }
    }

    private static void Verify(HttpRequest request, ReceivedBody body, ChecksumAlgorithm algorithm, Dictionary<string, string>? trailers, long expected)
    {
        if (body.Size != expected)
        {
            throw new AwsException("IncompleteBody", $"You did not provide the number of bytes specified by the Content-Length HTTP header: {body.Size} and not {expected}.");
        }

        if (request.Headers.ContentMD5.ToString() is { Length: > 0 } md5)
        {
            var bytes = new byte[body.Md5.Length];
            if (!Convert.TryFromBase64String(md5, bytes, out var length) || length != bytes.Length)
            {
                throw new AwsException("InvalidDigest", $"The Content-MD5 you specified was invalid: {md5}.");
            }

            if (!bytes.AsSpan().SequenceEqual(body.Md5))
            {
                throw new AwsException("BadDigest", "The Content-MD5 you specified did not match what we received.");
            }
        }

        var declared = request.Headers[algorithm.Header].ToString() is { Length: > 0 } header ? header : trailers?.GetValueOrDefault(algorithm.Header);
        if (declared is not null && declared != body.Checksum.Value)
        {
            throw new AwsException("BadDigest", $"The {algorithm.Name} you specified did not match the calculated checksum.");
        }
    }

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> PlainAsync(PipeReader reader, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (true)
        {
            var read = await reader.ReadAsync(cancellation);
            foreach (var block in read.Buffer)
            {
                yield return block;
            }

            reader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
            {
                yield break;
            }
        }
    }

    private static bool IsChunked(HttpRequest request) =>
        request.Headers[ContentHash].ToString().StartsWith("STREAMING-", StringComparison.Ordinal)
        || request.Headers.ContentEncoding.ToString().Contains(ObjectHeaders.Chunked, StringComparison.OrdinalIgnoreCase);

    private static long DeclaredLength(HttpRequest request, bool isChunked)
    {
        var length = isChunked && long.TryParse(request.Headers["x-amz-decoded-content-length"], out var decoded) ? decoded : request.ContentLength;
        RequireSize(length ?? throw new AwsException("MissingContentLength", "You must provide the Content-Length HTTP header.", StatusCodes.Status411LengthRequired));
        return length.Value;
    }

    private static void RequireSize(long size)
    {
        if (size > S3Limits.LargestPut)
        {
            throw new AwsException("EntityTooLarge", $"Your proposed upload exceeds the maximum allowed size: {size} of {S3Limits.LargestPut} bytes.");
        }
    }

    private static ChecksumAlgorithm? Declared(HttpRequest request)
    {
        var trailer = request.Headers["x-amz-trailer"].ToString();
        var named = request.Headers["x-amz-sdk-checksum-algorithm"].ToString();
        return ChecksumAlgorithm.All.FirstOrDefault(algorithm => request.Headers.ContainsKey(algorithm.Header) || algorithm.Header.Equals(trailer, StringComparison.OrdinalIgnoreCase))
            ?? (named.Length > 0 ? ChecksumAlgorithm.Named(named) : null);
    }
}
