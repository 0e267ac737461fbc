namespace ServerlessStack.Constructs.Filters;

/// <summary>Collects what a dialect cannot express, each once, before it is reported.</summary>
/// <param name="dialect">The dialect, the way a sentence names it: <c>an SNS filter policy</c>.</param>
internal sealed class FilterProblems(string dialect)
{
    private readonly List<string> _problems = [];

    /// <summary>Whether there is any.</summary>
    public bool Exist => _problems.Count > 0;

    /// <summary>Adds a sub-expression that cannot be expressed.</summary>
    /// <param name="source">The sub-expression in C#.</param>
    /// <param name="reason">Why not.</param>
    /// <param name="alternative">What to write instead.</param>
    public void Refuse(string source, string reason, string alternative) => Add($"{source} cannot become {dialect}: {reason}; {alternative}.");

    /// <summary>Adds a problem of the filter as a whole.</summary>
    /// <param name="problem">The problem with its consequence.</param>
    public void Add(string problem)
    {
        if (!_problems.Contains(problem))
        {
            _problems.Add(problem);
        }
    }

    /// <summary>Hands the problems over.</summary>
    /// <param name="rules">The rules of the construct that is filtered.</param>
    public void ReportTo(Rules rules) => _problems.ForEach(problem => rules.Require(holds: false, () => problem));
}
