using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ServerlessStack.Testing;

/// <summary>What a deployment would take away from what a lock keeps, and how to prevent it.</summary>
internal static class LockLosses
{
    private const string Kept = "Retain";
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Every loss.</summary>
    /// <param name="before">What the lock says.</param>
    /// <param name="now">What the stacks hold.</param>
    /// <returns>A text for each.</returns>
    public static IReadOnlyList<string> Between(LockedResources before, LockedResources now)
    {
        var added = Entries(now).Where(entry => Find(before, entry) is null).ToList();
        var losses = new List<string>();
        foreach (var entry in Entries(before))
        {
            losses.AddRange(Find(now, entry) is { } resource && resource.Type == entry.Resource.Type
                ? Changed(entry, resource)
                : [Removed(entry, LockMove.Find(entry, added))]);
        }

        return losses;
    }

    private static IEnumerable<LockEntry> Entries(LockedResources resources) =>
        resources.SelectMany(stack => stack.Value, (stack, resource) => new LockEntry(stack.Key, resource.Key, resource.Value));

    private static LockedResource? Find(LockedResources resources, LockEntry entry) => resources.GetValueOrDefault(entry.Stack)?.GetValueOrDefault(entry.Id);

    private static string Removed(LockEntry entry, LockMove? move)
    {
        var fate = Fate(entry.Resource.DeletionPolicy, entry.Resource);
        return move is null
            ? $"{entry} is in no stack any more: CloudFormation {fate}. To take it away without losing that, deploy once with its removal policy RETAIN, then without it; `cdk import` brings it back into a stack."
            : $"{entry} is in no stack any more, but {move.To} is new: if that is the same by another name, CloudFormation creates a new, empty one and {fate}. {move.Remedy}";
    }

    private static IEnumerable<string> Changed(LockEntry entry, LockedResource now)
    {
        var names = LockedTypes.All[now.Type].Names.Where(name => !JsonNode.DeepEquals(entry.Resource.Replacing?[name], now.Replacing?[name])).ToList();
        if (names.Count > 0)
        {
            var changes = string.Join(", ", names.Select(name => $"{name} from {Text(entry.Resource.Replacing?[name])} to {Text(now.Replacing?[name])}"));
            yield return
                $"{entry} changes {changes}, which cannot be changed in place ({LockedTypes.All[now.Type].Page}): CloudFormation creates a new, empty one and {Fate(now.UpdateReplacePolicy, entry.Resource)}. "
                + "Declare a second construct of another id beside the old one, copy what it holds, let consumers change over, and only then take the old one away.";
        }

        foreach (var (policy, was, becomes, occasion) in new[]
        {
            (nameof(LockedResource.DeletionPolicy), entry.Resource.DeletionPolicy, now.DeletionPolicy, "leaves its stack"),
            (nameof(LockedResource.UpdateReplacePolicy), entry.Resource.UpdateReplacePolicy, now.UpdateReplacePolicy, "is replaced"),
        })
        {
            if (IsKept(was) && !IsKept(becomes))
            {
                yield return $"{entry} changes its {policy} from {was} to {becomes ?? "none"}: when it {occasion}, CloudFormation {Fate(becomes, entry.Resource)}. Keep {was} on what must outlive its template.";
            }
        }
    }

    private static string Fate(string? policy, LockedResource resource) => policy switch
    {
        _ when IsKept(policy) => $"leaves the old one in the account with {resource.Contents()}, where nothing manages or reads it any more",
        "Snapshot" => $"deletes the old one, and {resource.Contents()} with it but for a snapshot",
        _ => $"deletes the old one, and {resource.Contents()} with it",
    };

    private static bool IsKept(string? policy) => policy?.StartsWith(Kept, StringComparison.Ordinal) == true;

    private static string Text(JsonNode? value) => value?.ToJsonString(Readable) ?? "none";
}
