using System.Text.Json;
using System.Text.Json.Nodes;
using ServerlessStack.Local.Emulators;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Patterns;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Topics.Resources;

/// <summary>A subscription of a queue or a function. <see href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-subscription.html"/>.</summary>
/// <param name="emulators">Plays SNS.</param>
internal sealed class SubscriptionResource(EmulatorClient emulators) : IResourceType
{
    private const string Raw = "RawMessageDelivery";
    private const string Filter = "FilterPolicy";

    // In the order in which SNS wants them: the scope says how the policy is read.
    private static readonly string[] Settings = ["FilterPolicyScope", Filter, Raw, "RedrivePolicy"];

    /// <inheritdoc />
    public string Name => "AWS::SNS::Subscription";

    /// <inheritdoc />
    public ResourceProperties Properties { get; } = ResourceProperties.Of([.. Settings, "TopicArn", "Protocol", "Endpoint"]) with
    {
        WithoutMeaning = new HashSet<string>(StringComparer.Ordinal) { "Region" },
        Replacing = new HashSet<string>(StringComparer.Ordinal) { "TopicArn", "Protocol", "Endpoint" },
    };

    /// <inheritdoc />
    public async Task<ResourceState> CreateAsync(ResourceRequest request, CancellationToken cancellation)
    {
        var protocol = request.Properties.Text("Protocol");
        if (protocol is not ("sqs" or "lambda"))
        {
            throw new ResourceException($"Protocol {protocol}: the local target delivers to sqs and lambda only.");
        }

        if (protocol == "lambda" && request.Properties.IsTrue(Raw))
        {
            throw new ResourceException($"{Raw} true: SNS delivers raw messages to queues and HTTP endpoints only, not to functions.");
        }

        RequireFilter(request.Properties);

        // The emulator delivers to queues only; a function's ARN in a queue's place is handed to us.
        var input = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["TopicArn"] = request.Properties.Text("TopicArn") ?? "",
            ["Protocol"] = "sqs",
            ["Endpoint"] = request.Properties.Text("Endpoint") ?? "",
            ["ReturnSubscriptionArn"] = "true",
        };
        var attributes = Settings.Select(name => KeyValuePair.Create(name, request.Properties.Document(name)!)).Where(attribute => attribute.Value is not null);
        try
        {
            var answer = await emulators.SnsAsync("Subscribe", input.With(attributes), cancellation);
            var arn = answer.ValueOf("SubscriptionArn");
            return new ResourceState(arn, new Dictionary<string, JsonNode>(StringComparer.Ordinal) { ["Arn"] = arn });
        }
        catch (AwsException exception)
        {
            throw new ResourceException(exception.Message, exception);
        }
    }

    /// <inheritdoc />
    public async Task<ResourceState> UpdateAsync(ResourceRequest request, ResourceState existing, CancellationToken cancellation)
    {
        RequireFilter(request.Properties);
        foreach (var name in Settings)
        {
            var input = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["SubscriptionArn"] = existing.PhysicalId,
                ["AttributeName"] = name,
                ["AttributeValue"] = request.Properties.Document(name) ?? DefaultOf(name),
            };
            try
            {
                await emulators.SnsAsync("SetSubscriptionAttributes", input, cancellation);
            }
            catch (AwsException exception)
            {
                throw new ResourceException($"{name}: {exception.Message}", exception);
            }
        }

        return existing;
    }

    /// <inheritdoc />
    public Task DeleteAsync(ResourceState existing, CancellationToken cancellation) =>
        emulators.SnsAsync("Unsubscribe", new Dictionary<string, string>(StringComparer.Ordinal) { ["SubscriptionArn"] = existing.PhysicalId }, cancellation);

    // The emulator takes nearly everything for a filter.
    private static void RequireFilter(JsonObject properties)
    {
        if (properties.Document(Filter) is not { Length: > 0 } policy)
        {
            return;
        }

        try
        {
            // An empty policy lets everything through.
            if (JsonNode.Parse(policy) is { } pattern and not JsonObject { Count: 0 })
            {
                EventPattern.Parse(pattern, PatternDialect.Sns);
            }
        }
        catch (Exception exception) when (exception is PatternException or JsonException)
        {
            throw new ResourceException($"{Filter}: {exception.Message}", exception);
        }
    }

    private static string DefaultOf(string name) => name switch
    {
        "FilterPolicyScope" => "MessageAttributes",
        Raw => "false",
        _ => "",
    };
}
