using ServerlessStack.TemplateDiff.Findings;

namespace ServerlessStack.TemplateDiff.Changes;

/// <summary>A type of resource that holds data.</summary>
/// <param name="Contents">What is in it, as the object of "loses".</param>
/// <param name="Severity">How bad losing that is.</param>
internal sealed record StatefulType(string Contents, Severity Severity);
