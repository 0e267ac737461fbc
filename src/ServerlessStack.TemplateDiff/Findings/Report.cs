using ServerlessStack.TemplateDiff.Graphs;

namespace ServerlessStack.TemplateDiff.Findings;

/// <summary>All that there is to say about a change.</summary>
/// <param name="Findings">The findings, the gravest first.</param>
/// <param name="Graph">How the event graph changed.</param>
internal sealed record Report(IReadOnlyList<Finding> Findings, GraphChange Graph);
