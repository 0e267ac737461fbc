using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.Pipes;
using Constructs;
using ServerlessStack.Lambda;

namespace ServerlessStack.Constructs;

/// <summary>
/// Table → topic: a pipe reads the table's stream, a projection turns changes into events, and the pipe publishes them. No function calls SNS
/// (EventBridge user guide, "Amazon EventBridge Pipes": DynamoDB stream source, enrichment, batching).
/// </summary>
public static class TableToTopic
{
    private static readonly string[] StreamActions =
        ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:ListStreams"];

    /// <summary>Publishes changes of the table's items to a topic.</summary>
    /// <typeparam name="TItem">The table's item.</typeparam>
    /// <typeparam name="TEvent">The topic's event.</typeparam>
    /// <typeparam name="TProjection">The projection from a change to the event.</typeparam>
    /// <param name="table">The table.</param>
    /// <param name="topic">The topic; the pipe lives in its stack.</param>
    /// <param name="via">The function that runs the projection. It needs no permission of its own.</param>
    /// <param name="on">Which kinds of change. Omitted: <see cref="Change.Any"/>.</param>
    /// <param name="props">What differs from <see cref="TableToTopicDefaults"/>. Omitted: nothing.</param>
    /// <returns>The connection's dead-letter queue: where in the stream the changes are that could not be published. Add your action to its alarm.</returns>
    /// <exception cref="InvalidConstructException"><paramref name="on"/> names no kind of change, or a value is outside what EventBridge accepts.</exception>
    public static DeadLetterQueue AddConsumer<TItem, TEvent, TProjection>(
        this ItemTable<TItem> table, EventTopic<TEvent> topic, DotNetFunction<TProjection> via, Change on = Change.Any, TableToTopicProps? props = null)
        where TItem : class
        where TEvent : class
        where TProjection : class, IProjection<ItemChange<TItem>, TEvent>
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(topic);
        ArgumentNullException.ThrowIfNull(via);
        props ??= new TableToTopicProps();
        TableToTopicLimits.Check(new Rules(topic), on, props);
        var room = new Construct(topic, $"From{table.Node.Id}");
        var deadLetters = new DeadLetterQueue(room, "DeadLetters", props.DeadLetters);
        var stream = table.UseStream();
        var role = new Role(room, "Role", new RoleProps
        {
            AssumedBy = PipeService(topic),

            // Inline, because CloudFormation creates the pipe as soon as the role exists, and the service checks the role then.
            InlinePolicies = new Dictionary<string, PolicyDocument>(StringComparer.Ordinal)
            {
                ["Pipe"] = new(new PolicyDocumentProps
                {
                    Statements =
                    [
                        Allow(StreamActions, stream),
                        Allow(["lambda:InvokeFunction"], via.Function.FunctionArn),
                        Allow(["sns:Publish"], topic.Topic.TopicArn),
                        Allow(["sqs:SendMessage"], deadLetters.Queue.QueueArn),
                    ],
                }),
            },
        });
        _ = new CfnPipe(room, "Pipe", new CfnPipeProps
        {
            RoleArn = role.RoleArn,
            Source = stream,
            SourceParameters = new CfnPipe.PipeSourceParametersProperty
            {
                DynamoDbStreamParameters = StreamParameters(props, deadLetters),
                FilterCriteria = on == Change.Any ? null : ChangeFilter.For(on),
            },
            Enrichment = via.Function.FunctionArn,
            Target = topic.Topic.TopicArn,
        });
        return deadLetters;
    }

    // Only pipes of this account may use the role (IAM guide, "The confused deputy problem").
    private static ServicePrincipal PipeService(Construct scope) => new("pipes.amazonaws.com", new ServicePrincipalOpts
    {
        Conditions = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["StringEquals"] = new Dictionary<string, object>(StringComparer.Ordinal) { ["aws:SourceAccount"] = Amazon.CDK.Stack.Of(scope).Account },
        },
    });

    private static CfnPipe.PipeSourceDynamoDBStreamParametersProperty StreamParameters(TableToTopicProps props, DeadLetterQueue deadLetters) => new()
    {
        // From the oldest change on: what was written while the pipe was being created counts too.
        StartingPosition = "TRIM_HORIZON",
        BatchSize = props.BatchSize,
        MaximumRetryAttempts = props.MaximumRetryAttempts,
        MaximumRecordAgeInSeconds = props.MaximumRecordAge.ToSeconds(),
        OnPartialBatchItemFailure = "AUTOMATIC_BISECT",
        DeadLetterConfig = new CfnPipe.DeadLetterConfigProperty { Arn = deadLetters.Queue.QueueArn },
    };

    private static PolicyStatement Allow(string[] actions, string resource) =>
        new(new PolicyStatementProps { Actions = actions, Resources = [resource] });
}
