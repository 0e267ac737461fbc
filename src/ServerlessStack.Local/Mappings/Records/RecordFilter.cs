using ServerlessStack.Local.Patterns;

namespace ServerlessStack.Local.Mappings.Records;

/// <summary>Patterns of which one has to match; without any, everything matches (Lambda developer guide, "Control which events Lambda sends to your function").</summary>
/// <param name="Patterns">The patterns.</param>
internal sealed record RecordFilter(IReadOnlyList<IEventPattern> Patterns)
{
    /// <summary>Lets everything through.</summary>
    public static RecordFilter None { get; } = new([]);

    /// <summary>Whether a record passes.</summary>
    public bool Passes(SourceRecord record) => Patterns.Count == 0 || Patterns.Any(pattern => pattern.Matches(record.Candidate));
}
