using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using ServerlessStack.Local.Endpoint;

namespace ServerlessStack.Local.Buckets.Calls;

/// <summary>A part of an object's bytes.</summary>
/// <param name="First">The first byte.</param>
/// <param name="Last">The last one.</param>
internal sealed partial record ByteRange(long First, long Last)
{
    /// <summary>How many bytes.</summary>
    public long Length => Last - First + 1;

    /// <summary>Reads a range of a content of some size; null where nothing is asked, or something that S3 passes over, such as several ranges.</summary>
    /// <exception cref="AwsException">No byte is in it.</exception>
    public static ByteRange? Of(string? header, long size)
    {
        if (header is null || Form().Match(header) is not { Success: true } match)
        {
            return null;
        }

        var (first, last) = (Number(match.Groups["first"].Value), Number(match.Groups["last"].Value));
        var range = (first, last) switch
        {
            (null, { } suffix) => new ByteRange(Math.Max(0, size - suffix), size - 1),
            ({ } from, var to) => new ByteRange(from, Math.Min(to ?? long.MaxValue, size - 1)),
            _ => null,
        };
        return range is null || range.Length > 0 ? range : throw new AwsException("InvalidRange", $"The requested range is not satisfiable: {header} of {size} bytes.", StatusCodes.Status416RangeNotSatisfiable);
    }

    private static long? Number(string text) => long.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"\Abytes=(?<first>[0-9]*)-(?<last>[0-9]*)\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
