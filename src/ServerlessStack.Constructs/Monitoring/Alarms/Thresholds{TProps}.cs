using Constructs;

namespace ServerlessStack.Constructs.Monitoring;

/// <summary>The thresholds of one kind of resource: the stack's, and those that differ below some constructs.</summary>
/// <typeparam name="TProps">The thresholds.</typeparam>
/// <param name="stack">The stack's.</param>
internal sealed class Thresholds<TProps>(TProps stack)
{
    private readonly Dictionary<string, TProps> _others = new(StringComparer.Ordinal);

    /// <summary>Sets others for a construct and everything below it.</summary>
    public void Override(IConstruct subject, TProps thresholds) => _others[subject.Node.Path] = thresholds;

    /// <summary>Those of a resource: the ones that were set nearest to it.</summary>
    public TProps Of(string path)
    {
        for (var end = path.Length; end > 0; end = path.LastIndexOf('/', end - 1))
        {
            if (_others.TryGetValue(path[..end], out var thresholds))
            {
                return thresholds;
            }
        }

        return stack;
    }
}
