using System.Text;
using System.Xml.Linq;
using ServerlessStack.Local.Endpoint;

namespace ServerlessStack.Local.Buckets.Calls;

/// <summary>What a listing asks for: a prefix, folders by a delimiter, a page, and how keys are written.</summary>
/// <param name="Prefix">What keys begin with.</param>
/// <param name="Delimiter">What ends a folder; null for no folders.</param>
/// <param name="MostEntries">How many entries a page has.</param>
/// <param name="IsEncoded">Whether keys are written as in an address.</param>
internal sealed record ListQuery(string Prefix, string? Delimiter, int MostEntries, bool IsEncoded)
{
    /// <summary>Reads it.</summary>
    /// <exception cref="AwsException">A number is not one.</exception>
    public static ListQuery Read(S3Call call, string limit = "max-keys") => new(
        call.Query("prefix") ?? "",
        call.Query("delimiter") is { Length: > 0 } delimiter ? delimiter : null,
        Math.Min(call.Number(limit) ?? S3Limits.LargestPage, S3Limits.LargestPage),
        call.Query("encoding-type") == "url");

    /// <summary>Cuts a page out of what there is.</summary>
    /// <param name="all">Everything with the prefix, in order.</param>
    /// <param name="keyOf">The key of an entry.</param>
    /// <param name="isBehind">Whether an entry comes behind where the page begins.</param>
    /// <param name="after">The last entry's key or folder of the page before.</param>
    public ListPage<T> Page<T>(IEnumerable<T> all, Func<T, string> keyOf, Func<T, bool> isBehind, string? after)
    {
        var page = new ListPage<T>();
        foreach (var entry in all)
        {
            var folder = FolderOf(keyOf(entry));
            if (folder is not null ? folder == after || page.Folders.Contains(folder) || !isBehind(entry) : !isBehind(entry))
            {
                continue;
            }

            if (page.Count == MostEntries)
            {
                page.IsTruncated = MostEntries > 0;
                break;
            }

            page.Add(entry, folder, keyOf(entry));
        }

        return page;
    }

    /// <summary>A key as the listing writes it.</summary>
    public string Write(string key) => IsEncoded ? string.Join('/', key.Split('/').Select(Uri.EscapeDataString)) : key;

    /// <summary>What every listing says about itself.</summary>
    public IEnumerable<XElement?> Describe(S3Call call, bool isTruncated, IEnumerable<string> folders, string limit = "MaxKeys") =>
    [
        S3Call.Element("Prefix", Write(Prefix)),
        Delimiter is null ? null : S3Call.Element("Delimiter", Write(Delimiter)),
        S3Call.Element(limit, MostEntries),
        S3Call.Element("IsTruncated", isTruncated),
        IsEncoded ? S3Call.Element("EncodingType", "url") : null,
        .. folders.Select(folder => S3Call.Element("CommonPrefixes", S3Call.Element("Prefix", Write(folder)))),
    ];

    /// <summary>A place in a listing as an opaque text.</summary>
    public static string Token(string place) => Convert.ToBase64String(Encoding.UTF8.GetBytes(place));

    /// <summary>Reads a place.</summary>
    /// <exception cref="AwsException">It is not one.</exception>
    public static string Place(string token)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(token));
        }
        catch (FormatException)
        {
            throw new AwsException("InvalidArgument", "The continuation token provided is incorrect");
        }
    }

    private string? FolderOf(string key)
    {
        var end = Delimiter is null ? -1 : key.IndexOf(Delimiter, Prefix.Length, StringComparison.Ordinal);
        return end < 0 ? null : key[..(end + Delimiter!.Length)];
    }
}
