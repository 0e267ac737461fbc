using Amazon.CDK.Assertions;

namespace ServerlessStack.Tests.Connections;

/// <summary>What an EventBridge rule must say of a consumer, and who must let it send there.</summary>
internal sealed record ExpectedTarget
{
    private const string Null = "null";

    private ExpectedTarget(string arn) => Arn = arn;

    /// <summary>The consumer's ARN, as the template writes it.</summary>
    public string Arn { get; }

    /// <summary>Which part of the event is sent; all of it unless a type is known.</summary>
    public string InputPath { get; private init; } = "\"$.detail\"";

    /// <summary>Where the partition key is.</summary>
    public string KinesisParameters { get; private init; } = Null;

    /// <summary>What the rule's role does; <see langword="null"/> when the consumer itself admits the rule.</summary>
    public string? RoleAction { get; private init; }

    /// <summary>Checks that the consumer admits the rule, and nobody else. By default there is nothing to admit.</summary>
    public Action<Template, string> Admits { get; private init; } = (_, _) => { };

    /// <summary>A function.</summary>
    public static ExpectedTarget Function(string id) => new(ArnOf(id))
    {
        InputPath = Null,
        Admits = (template, delivery) =>
        {
            template.ResourceCountIs("AWS::Lambda::Permission", 1);
            Assert.Equal("\"lambda:InvokeFunction\"", template.Part($"{delivery}Permission", "Action"));
            Assert.Equal("\"events.amazonaws.com\"", template.Part($"{delivery}Permission", "Principal"));
            Assert.Equal(ArnOf($"{delivery}Rule"), template.Part($"{delivery}Permission", "SourceArn"));
        },
    };

    /// <summary>A queue.</summary>
    public static ExpectedTarget Queue(string id) => new(ArnOf(id))
    {
        Admits = (template, delivery) => Assert.Equal([AdmittedBy(delivery, ArnOf(id))], template.Allowed($"{id}Policy", "PolicyDocument")),
    };

    /// <summary>A topic. With a condition, SNS would refuse every event: EventBridge tells it no source.</summary>
    public static ExpectedTarget Topic(string id) => new($$"""{"Ref":"{{id}}"}""")
    {
        Admits = (template, _) => Assert.Equal(
            [$$$"""{"Action":"sns:Publish","Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},"Resource":{"Ref":"{{{id}}}"},"Sid":"1"}"""],
            template.Allowed($"{id}Policy", "PolicyDocument")),
    };

    /// <summary>A stream.</summary>
    public static ExpectedTarget Stream(string id, string partitionKeyPath) => new(ArnOf(id)) { KinesisParameters = $$"""{"PartitionKeyPath":"{{partitionKeyPath}}"}""", RoleAction = "kinesis:PutRecord" };

    /// <summary>A bus, which takes the whole event.</summary>
    public static ExpectedTarget Bus(string id) => BusOf(ArnOf(id));

    /// <summary>A bus of another app.</summary>
    public static ExpectedTarget ForeignBus(string arn) => BusOf($"\"{arn}\"");

    /// <summary>A statement that lets a rule, and no other, send to a queue.</summary>
    public static string AdmittedBy(string delivery, string queue) =>
        $$$$"""{"Action":"sqs:SendMessage","Condition":{"ArnEquals":{"aws:SourceArn":{{{{ArnOf($"{delivery}Rule")}}}}}},"Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},"Resource":{{{{queue}}}}}""";

    /// <summary>An ARN, as the template writes it.</summary>
    public static string ArnOf(string id) => $$"""{"Fn::GetAtt":["{{id}}","Arn"]}""";

    private static ExpectedTarget BusOf(string arn) => new(arn) { InputPath = Null, RoleAction = "events:PutEvents" };
}
