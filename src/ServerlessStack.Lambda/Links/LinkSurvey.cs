namespace ServerlessStack.Lambda;

/// <summary>Notes every link that is missing instead of stopping at the first one. It lives only in a start that has failed already.</summary>
internal sealed class LinkSurvey
{
    private readonly List<MissingLink> _missing = [];

    /// <summary>What was asked for in vain, each resource once.</summary>
    public IReadOnlyList<MissingLink> Missing => _missing;

    /// <summary>Notes a missing link.</summary>
    /// <returns>A stand-in that parses as a name and as a URL, so that whoever asked can go on and ask for the next; no address ends in <c>.invalid</c> (RFC 2606).</returns>
    public string Add(MissingLink link)
    {
        if (!_missing.Contains(link))
        {
            _missing.Add(link);
        }

        return "https://missing.invalid/" + link.Variable;
    }
}
