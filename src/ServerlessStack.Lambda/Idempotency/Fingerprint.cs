using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ServerlessStack.Lambda.Idempotency;

/// <summary>A hash of what makes two deliveries the same. It survives deployments that add a property or reorder them.</summary>
internal static class Fingerprint
{
    /// <summary>Of a text that the handler's author chose.</summary>
    public static string Of(string content) => Hash(Encoding.UTF8.GetBytes(content));

    /// <summary>Of everything that a value says.</summary>
    public static string Of<T>(T value, JsonTypeInfo<T> type) => Hash(Canonical(value, type).Span);

    /// <summary>Of a request: its method and path too, which say what the body is for.</summary>
    public static string Of<T>(string method, string path, T value, JsonTypeInfo<T> type) =>
        Hash([.. Encoding.UTF8.GetBytes($"{method} {path}\n"), .. Canonical(value, type).Span]);

    private static ReadOnlyMemory<byte> Canonical<T>(T value, JsonTypeInfo<T> type) => CanonicalJson.Of(JsonSerializer.SerializeToUtf8Bytes(value, type));

    private static string Hash(ReadOnlySpan<byte> utf8) => Convert.ToHexStringLower(SHA256.HashData(utf8));
}
