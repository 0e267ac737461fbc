namespace ServerlessStack.TemplateDiff.Assemblies;

/// <summary>Finds which stack of one assembly is which of the other: by name, then by what is in them.</summary>
internal static class StackMatcher
{
    // Two stacks with another name are the same one when at least this share of their resources is.
    private const double Likeness = 0.5;

    /// <summary>Every stack of both assemblies, once.</summary>
    /// <exception cref="UnreadableInputException">The assemblies have nothing in common.</exception>
    public static IReadOnlyList<TemplatePair> Match(IReadOnlyList<Template> before, IReadOnlyList<Template> after)
    {
        var pairs = new List<TemplatePair>();
        var candidates = before.ToList();
        foreach (var template in after)
        {
            var match = candidates.Find(candidate => candidate.Stack == template.Stack)
                ?? candidates.Where(candidate => !after.Any(other => other.Stack == candidate.Stack))
                    .Where(candidate => Similarity(candidate, template) >= Likeness)
                    .MaxBy(candidate => Similarity(candidate, template));
            if (match is not null)
            {
                candidates.Remove(match);
            }

            pairs.Add(new TemplatePair(match, template));
        }

        return pairs.Any(pair => pair.Before is not null)
            ? [.. pairs, .. candidates.Select(template => new TemplatePair(template, After: null))]
            : throw new UnreadableInputException(
                $"The two assemblies have no stack in common, so they are of different apps: the base has {Names(before)}, the head has {Names(after)}.");
    }

    private static double Similarity(Template left, Template right)
    {
        var common = left.Resources.Count(resource => right.Resources.TryGetValue(resource.Key, out var other) && other.Type == resource.Value.Type);
        var all = left.Resources.Count + right.Resources.Count - common;
        return all == 0 ? 0 : (double)common / all;
    }

    private static string Names(IEnumerable<Template> templates) => string.Join(", ", templates.Select(template => template.Stack));
}
