using System.Buffers;
using System.Globalization;

namespace ServerlessStack.Lambda.Handlers;

/// <summary>Which headers an answer may carry (RFC 9110, "HTTP Semantics", sections 5.1 and 5.5).</summary>
internal static class HeaderRules
{
    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    // The host writes the first three itself; cookies have a list of their own; the others belong to the connection, or API Gateway sets, renames or drops them.
    private static readonly Dictionary<string, string> Taken = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Content-Type"] = "the host sets it, because it writes the body",
        ["Content-Length"] = "API Gateway sets it",
        ["Content-Encoding"] = "the host writes the body as it is",
        ["Location"] = "it comes from the reply's location",
        ["Set-Cookie"] = "API Gateway takes cookies apart from headers",
        ["Connection"] = "API Gateway sets it",
        ["Date"] = "API Gateway sets it",
        ["Keep-Alive"] = "API Gateway sets it",
        ["Proxy-Authenticate"] = "it is a proxy's",
        ["Server"] = "API Gateway sets it",
        ["TE"] = "it belongs to a request",
        ["Trailer"] = "API Gateway sends no trailers",
        ["Transfer-Encoding"] = "API Gateway sets it",
        ["Upgrade"] = "API Gateway upgrades no connection",
        ["Via"] = "API Gateway sets it",
    };

    private static readonly string[] TakenPrefixes = ["access-control-", "apigw-", "x-amz-", "x-amzn-"];

    /// <summary>Checks a header.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value; never told, as it may be a secret.</param>
    /// <exception cref="ArgumentException">An answer cannot carry it.</exception>
    public static void Check(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(value);
        string?[] problems = [ProblemOfName(name), ProblemOfValue(name, value)];
        if (problems.Any(problem => problem is not null))
        {
            throw new ArgumentException(string.Join(' ', problems.OfType<string>()) + " The answer is not sent.", problems[0] is null ? nameof(value) : nameof(name));
        }
    }

    private static string? ProblemOfName(string name)
    {
        if (name.Length == 0 || name.AsSpan().ContainsAnyExcept(NameCharacters))
        {
            return $"'{name}' is no name of a header: one or more of letters, digits and !#$%&'*+-.^_`|~ are.";
        }

        return Taken.TryGetValue(name, out var reason) ? $"The header {name} cannot be chosen: {reason}."
            : TakenPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) ? $"The header {name} cannot be chosen: API Gateway sets it."
            : null;
    }

    // Visible ASCII, spaces and tabs: a line break would end the header and start another one.
    private static string? ProblemOfValue(string name, string value)
    {
        var wrong = value.AsSpan().IndexOfAnyExceptInRange(' ', '~');
        while (wrong >= 0 && value[wrong] == '\t')
        {
            var next = value.AsSpan(wrong + 1).IndexOfAnyExceptInRange(' ', '~');
            wrong = next < 0 ? -1 : wrong + 1 + next;
        }

        return wrong >= 0
            ? string.Create(CultureInfo.InvariantCulture, $"The value of the header {name} has the character U+{(int)value[wrong]:X4} at index {wrong}, but only visible ASCII, spaces and tabs can be sent.")
            : value.Length > 0 && (value[0] is ' ' or '\t' || value[^1] is ' ' or '\t') ? $"The value of the header {name} begins or ends with a space or tab, which is no part of it for its receiver."
            : null;
    }
}
