using Amazon.JSII.Runtime.Deputy;
using Constructs;

namespace ServerlessStack.Constructs;

/// <summary>What is wrong with one construct of the graph, for CDK to report with the construct's path.</summary>
internal sealed class NodeProblems : DeputyBase, IValidation
{
    private readonly List<string> _texts = [];

    /// <summary>Forgets what an earlier synthesis found.</summary>
    public void Clear() => _texts.Clear();

    /// <summary>Adds a problem.</summary>
    /// <param name="text">The value, the limit and the consequence, in one line.</param>
    public void Add(string text) => _texts.Add(text);

    /// <inheritdoc />
    public string[] Validate() => [.. _texts];
}
