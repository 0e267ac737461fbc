namespace ServerlessStack.Lambda;

/// <summary>
/// The header with which AWS services hand a trace on, such as <c>Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1</c>
/// (X-Ray developer guide, "X-Ray concepts", "Tracing header").
/// </summary>
public readonly record struct XRayTraceHeader
{
    private const int RootLength = 35;
    private const int EpochLength = 8;
    private const int SpanLength = 16;

    private XRayTraceHeader(string root) => Root = root;

    /// <summary>The trace's id: <c>1</c>, the time at which it began in 8 hexadecimal digits, and 24 more.</summary>
    public string Root { get; }

    /// <summary>The id of the segment that handed the trace on, 16 hexadecimal digits; <see langword="null"/> when it has none.</summary>
    public string? Parent { get; init; }

    /// <summary>Whether the trace is recorded; <see langword="null"/> when that is left to the receiver.</summary>
    public bool? IsSampled { get; init; }

    /// <summary>The trace's id as OpenTelemetry and W3C write it, 32 lower-case hexadecimal digits.</summary>
    public string TraceId => string.Concat(Root.AsSpan(2, EpochLength), Root.AsSpan(3 + EpochLength)).ToLowerInvariant();

    /// <summary>Reads a header. What it holds beside root, parent and sampling decision, such as <c>Lineage</c>, is passed over.</summary>
    /// <param name="header">The header; may be missing.</param>
    /// <param name="parsed">The header's content.</param>
    /// <returns><see langword="false"/> when there is no header, or one without a trace id.</returns>
    public static bool TryParse(string? header, out XRayTraceHeader parsed)
    {
        string? root = null, parent = null;
        bool? isSampled = null;
        var rest = header.AsSpan();
        while (rest.Length > 0)
        {
            var end = rest.IndexOf(';');
            var field = (end < 0 ? rest : rest[..end]).Trim();
            rest = end < 0 ? default : rest[(end + 1)..];
            if (field.StartsWith("Root=", StringComparison.OrdinalIgnoreCase) && IsRoot(field[5..]))
            {
                root = field[5..].ToString();
            }
            else if (field.StartsWith("Parent=", StringComparison.OrdinalIgnoreCase) && IsHexadecimal(field[7..], SpanLength))
            {
                parent = field[7..].ToString();
            }
            else if (field.StartsWith("Sampled=", StringComparison.OrdinalIgnoreCase))
            {
                isSampled = field[8..] switch { "1" => true, "0" => false, _ => null };
            }
        }

        parsed = root is null ? default : new XRayTraceHeader(root) { Parent = parent, IsSampled = isSampled };
        return root is not null;
    }

    /// <summary>Writes the header, to be handed on.</summary>
    /// <returns>The header; empty for a header that was never read.</returns>
    public override string ToString()
    {
        if (Root is null)
        {
            return "";
        }

        var parent = Parent is null ? "" : ";Parent=" + Parent;
        var sampled = IsSampled switch { null => "", true => ";Sampled=1", false => ";Sampled=0" };
        return "Root=" + Root + parent + sampled;
    }

    private static bool IsRoot(ReadOnlySpan<char> text) =>
        text.Length == RootLength && text[0] == '1' && text[1] == '-' && text[2 + EpochLength] == '-'
        && IsHexadecimal(text.Slice(2, EpochLength), EpochLength) && IsHexadecimal(text[(3 + EpochLength)..], RootLength - 3 - EpochLength);

    private static bool IsHexadecimal(ReadOnlySpan<char> text, int length)
    {
        foreach (var letter in text)
        {
            if (!char.IsAsciiHexDigit(letter))
            {
                return false;
            }
        }

        return text.Length == length;
    }
}
