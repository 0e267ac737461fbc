using Amazon.CDK.AWS.Pipes;
using Constructs;

namespace ServerlessStack.Constructs;

/// <summary>An EventBridge pipe with a role that may do what this one pipe does (EventBridge user guide, "Amazon EventBridge Pipes").</summary>
internal static class EventPipe
{
    private const string Service = "pipes.amazonaws.com";

    /// <summary>Makes the pipe.</summary>
    /// <param name="room">The construct that owns it, below the consumer.</param>
    /// <param name="source">What it reads.</param>
    /// <param name="target">Where it delivers.</param>
    /// <param name="via">The projection between them, run as the pipe's enrichment; <see langword="null"/> to deliver what the source emits.</param>
    public static void Add(Construct room, PipeSource source, PipeTarget target, DotNetFunction? via = null)
    {
        var grants = new List<(string[] Actions, string Resource)> { (source.Actions, source.Arn), (target.Actions, target.Arn) };
        if (via is not null)
        {
            grants.Insert(1, (["lambda:InvokeFunction"], via.Function.FunctionArn));
        }

        if (source.DeadLetters is { } deadLetters)
        {
            grants.Add((["sqs:SendMessage"], deadLetters));
        }

        var parameters = target.Parameters();

        // A projection answers with the event itself.
        parameters.InputTemplate = via is null ? source.Event : null;
        _ = new CfnPipe(room, "Pipe", new CfnPipeProps
        {
            RoleArn = DeliveryRole.Of(room, Service, grants),
            Source = source.Arn,
            SourceParameters = source.Parameters,
            Enrichment = via?.Function.FunctionArn,
            Target = target.Arn,
            TargetParameters = parameters,
        });
    }
}
