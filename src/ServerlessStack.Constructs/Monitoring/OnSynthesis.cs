using Amazon.CDK;
using Amazon.JSII.Runtime.Deputy;
using Constructs;

namespace ServerlessStack.Constructs.Monitoring;

/// <summary>Does something once, when everything is declared and before templates are written (CDK guide, "Aspects and the AWS CDK").</summary>
/// <param name="subject">The construct that the aspect was added to. What is made below it is tagged like everything else; the aspect visits that too, and does nothing there.</param>
/// <param name="act">What to do.</param>
internal sealed class OnSynthesis(IConstruct subject, Action act) : DeputyBase, IAspect
{
    private bool _done;

    /// <inheritdoc/>
    public void Visit(IConstruct node)
    {
        if (!_done && ReferenceEquals(node, subject))
        {
            _done = true;
            act();
        }
    }
}
