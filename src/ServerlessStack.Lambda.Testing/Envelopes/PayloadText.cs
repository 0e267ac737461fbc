using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ServerlessStack.Lambda.Testing;

/// <summary>How the services write: only what JSON asks for is escaped, and times have milliseconds.</summary>
internal static class PayloadText
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 256 };

    /// <summary>A document as text.</summary>
    public static string Write(JsonNode document) => document.ToJsonString(Relaxed);

    /// <summary>The size of a document in bytes.</summary>
    public static int Size(JsonNode document) => Encoding.UTF8.GetByteCount(Write(document));

    /// <summary>A time such as <c>2026-01-31T09:30:00.000Z</c>.</summary>
    public static string Milliseconds(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>A time such as <c>2026-01-31T09:30:00Z</c>.</summary>
    public static string Seconds(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A time as milliseconds since 1970, in a string as SQS has it.</summary>
    public static string Epoch(DateTimeOffset time) => time.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>A time as seconds since 1970 with milliseconds behind the point, as streams have it.</summary>
    public static decimal EpochSeconds(DateTimeOffset time) => time.ToUnixTimeMilliseconds() / 1000m;
}
