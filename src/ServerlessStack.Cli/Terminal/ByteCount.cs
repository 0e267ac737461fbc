using System.Globalization;

namespace ServerlessStack.Cli.Terminal;

/// <summary>A number of bytes as people read it; 1 KB is 1024 bytes, as in Lambda's own limits.</summary>
internal static class ByteCount
{
    private const double Kilobyte = 1024;
    private const double Megabyte = 1024 * Kilobyte;

    /// <summary>For example <c>812 B</c>, <c>14.2 KB</c> or <c>1.9 MB</c>.</summary>
    public static string Format(long bytes) => bytes switch
    {
        < 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / Kilobyte:0.0} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / Megabyte:0.0} MB"),
    };
}
