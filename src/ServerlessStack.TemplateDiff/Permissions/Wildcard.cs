namespace ServerlessStack.TemplateDiff.Permissions;

/// <summary>
/// IAM's wildcards: <c>*</c> for any characters, <c>?</c> for one. Case is ignored, as IAM does for actions.
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
/// </summary>
internal static class Wildcard
{
    /// <summary>Whether a pattern matches everything that a value, which may be a pattern itself, matches.</summary>
    public static bool Covers(string pattern, string value) => Targets.IsEverything(pattern) || Matches(pattern.ToLowerInvariant(), value.ToLowerInvariant());

    /// <summary>Whether one of two patterns covers the other.</summary>
    public static bool Overlap(string left, string right) => Covers(left, right) || Covers(right, left);

    // The classic walk with one step back: a star takes one more character whenever what follows it does not fit.
    private static bool Matches(string pattern, string value)
    {
        var (p, v, star, retry) = (0, 0, -1, 0);
        while (v < value.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                retry = v;
            }
            else if (p < pattern.Length && (pattern[p] == value[v] || (pattern[p] == '?' && value[v] != '*')))
            {
                p++;
                v++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                v = ++retry;
            }
            else
            {
                return false;
            }
        }

        return pattern.AsSpan(p).TrimStart('*').IsEmpty;
    }
}
