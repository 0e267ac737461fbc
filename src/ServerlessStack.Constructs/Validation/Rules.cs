using Constructs;

namespace ServerlessStack.Constructs;

/// <summary>Collects what is wrong with one construct and reports all of it at once.</summary>
/// <param name="subject">The construct that the rules are about; its path names it in the error.</param>
internal sealed class Rules(Construct subject)
{
    private readonly List<string> _problems = [];

    /// <summary>Adds a rule. The message is only built when the rule is broken.</summary>
    /// <param name="holds">Whether the rule holds.</param>
    /// <param name="problem">Names the value, the limit and the consequence.</param>
    /// <returns>These rules, to add the next.</returns>
    public Rules Require(bool holds, Func<string> problem)
    {
        if (!holds)
        {
            _problems.Add(problem());
        }

        return this;
    }

    /// <summary>Reports every broken rule.</summary>
    /// <exception cref="InvalidConstructException">At least one rule is broken.</exception>
    public void Check()
    {
        if (_problems.Count > 0)
        {
            throw new InvalidConstructException(subject.Node.Path, _problems);
        }
    }
}
