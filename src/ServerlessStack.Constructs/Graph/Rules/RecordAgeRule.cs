using Amazon.CDK;
using Amazon.CDK.AWS.Kinesis;

namespace ServerlessStack.Constructs.Graph;

/// <summary>A consumer must give a record up before its stream forgets it (Kinesis developer guide, "Change the data retention period").</summary>
internal sealed class RecordAgeRule : IGraphRule
{
    private const double Hour = 3_600;

    // What Kinesis takes for what a template leaves out (CloudFormation reference, "AWS::Kinesis::Stream").
    private const double DefaultRetentionHours = 24;

    /// <inheritdoc />
    public IEnumerable<GraphProblem> Check(GraphView view)
    {
        foreach (var edge in view.Graph.Edges)
        {
            if (edge.MaximumRecordAge is { } age && age.IsKnown() && view.Graph.NodeOf(edge.Source) is { Element: CfnStream stream } source)
            {
                var hours = stream.RetentionPeriodHours ?? DefaultRetentionHours;
                if (!Token.IsUnresolved(hours) && age.InSeconds() > hours * Hour)
                {
                    yield return new GraphProblem(
                        view.Graph.NodeOf(edge.Consumer),
                        $"MaximumRecordAge ({age.InWords()}) must not exceed the Retention of {source.Path} ({hours * Hour} s), or the stream drops records before the dead-letter queue gets them.");
                }
            }
        }
    }
}
