using Amazon.CDK.AWS.Events;
using Amazon.CDK.AWS.Lambda;
using ServerlessStack.Lambda;

namespace ServerlessStack.Constructs;

/// <summary>
/// Bucket → function: S3 tells EventBridge, a rule picks this bucket's events and invokes the function asynchronously. No custom resource is involved
/// (S3 user guide, "Using EventBridge"). What EventBridge cannot hand over goes to the connection's dead-letter queue; what the function cannot process, to its on-failure target.
/// </summary>
public static class BucketToFunction
{
    private const string Service = "events.amazonaws.com";

    /// <summary>Lets a function handle every object that is written to the bucket.</summary>
    /// <typeparam name="THandler">A handler of <see cref="ObjectCreated"/>.</typeparam>
    /// <param name="bucket">The bucket.</param>
    /// <param name="function">The function.</param>
    /// <param name="props">Which keys, and what differs from <see cref="BucketToFunctionDefaults"/>. Omitted: all keys, and nothing.</param>
    /// <returns>The connection's dead-letter queue: events that EventBridge could not hand over. Add your action to its alarm.</returns>
    /// <exception cref="InvalidConstructException">A value is outside what EventBridge accepts.</exception>
    public static DeadLetterQueue AddConsumer<THandler>(this ObjectBucket bucket, DotNetFunction<THandler> function, BucketToFunctionProps? props = null)
        where THandler : class, IEventHandler<ObjectCreated>
    {
        ArgumentNullException.ThrowIfNull(bucket);
        ArgumentNullException.ThrowIfNull(function);
        props ??= new BucketToFunctionProps();
        BucketToFunctionLimits.Check(new Rules(function), props);
        bucket.EmitEvents();
        var room = new global::Constructs.Construct(function, $"From{bucket.Node.Id}");
        var deadLetters = new DeadLetterQueue(room, "DeadLetters", props.DeadLetters);
        var rule = new CfnRule(room, "Rule", new CfnRuleProps
        {
            EventPattern = ObjectPattern.Created(bucket.Bucket.BucketName, props.Prefix, props.Suffix),
            Targets = new object[]
            {
                new CfnRule.TargetProperty
                {
                    Id = "Function",
                    Arn = function.Function.FunctionArn,
                    DeadLetterConfig = new CfnRule.DeadLetterConfigProperty { Arn = deadLetters.Queue.QueueArn },
                    RetryPolicy = new CfnRule.RetryPolicyProperty
                    {
                        MaximumRetryAttempts = props.MaximumRetryAttempts,
                        MaximumEventAgeInSeconds = props.MaximumEventAge.ToSeconds(),
                    },
                },
            },
        });
        QueuePolicies.Accept(deadLetters.Queue, Service, rule.AttrArn);
        _ = new CfnPermission(room, "Permission", new CfnPermissionProps
        {
            Action = "lambda:InvokeFunction",
            FunctionName = function.Function.FunctionName,
            Principal = Service,
            SourceArn = rule.AttrArn,
        });
        return deadLetters;
    }
}
