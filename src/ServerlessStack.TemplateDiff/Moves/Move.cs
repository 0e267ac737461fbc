using ServerlessStack.TemplateDiff.Assemblies;

namespace ServerlessStack.TemplateDiff.Moves;

/// <summary>A resource that is the same in both assemblies but for its logical id or its stack: its construct was renamed or moved. To CloudFormation it is another resource.</summary>
/// <param name="Before">The resource as it was.</param>
/// <param name="After">The resource as it is.</param>
/// <param name="From">The stack that it left; null for a rename within its stack.</param>
internal sealed record Move(Resource Before, Resource After, TemplatePair? From = null)
{
    /// <summary>What was renamed: the paths without the steps that both end in.</summary>
    public (string From, string To) Rename
    {
        get
        {
            var (before, after) = (Before.Path.Split('/'), After.Path.Split('/'));
            var end = 0;
            while (end < Math.Min(before.Length, after.Length) - 1 && before[^(end + 1)] == after[^(end + 1)])
            {
                end++;
            }

            return (string.Join('/', before[..^end]), string.Join('/', after[..^end]));
        }
    }
}
