namespace ServerlessStack.EndToEnd.Tests.Faults;

/// <summary>The orders among the dead letters.</summary>
/// <param name="Fulfilment">Those that were not fulfilled.</param>
/// <param name="Points">Those whose points were not added.</param>
internal sealed record Dead(IReadOnlyCollection<string> Fulfilment, IReadOnlyCollection<string> Points)
{
    /// <summary>None.</summary>
    internal static Dead None { get; } = new([], []);
}
