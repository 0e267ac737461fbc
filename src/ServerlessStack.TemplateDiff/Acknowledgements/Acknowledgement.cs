using ServerlessStack.TemplateDiff.Findings;
using ServerlessStack.TemplateDiff.Permissions;

namespace ServerlessStack.TemplateDiff.Acknowledgements;

/// <summary>A risk that is taken on purpose.</summary>
/// <param name="Rule">The rule whose findings are meant, for example <c>data-loss/renamed</c>.</param>
/// <param name="Construct">The construct's path below its stack; <c>*</c> stands for any characters.</param>
/// <param name="Reason">Why the risk is taken.</param>
/// <param name="Stack">The stack's name; <c>*</c> stands for any characters. Every stack when omitted.</param>
internal sealed record Acknowledgement(string Rule, string Construct, string Reason, string Stack = "*")
{
    /// <summary>Whether a finding is meant.</summary>
    public bool Covers(Finding finding) => Rule == finding.Rule && Wildcard.Covers(Stack, finding.Stack) && Wildcard.Covers(Construct, finding.Construct);
}
