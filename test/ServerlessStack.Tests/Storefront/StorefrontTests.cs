using System.Text.Json;
using ServerlessStack.Storefront.Stages;
using ServerlessStack.Testing;

namespace ServerlessStack.Tests.Storefront;

public sealed class StorefrontTests
{
    // Names that a second deployment of the same stage into the same account would collide on.
    private static readonly string[] PhysicalNames =
        ["BucketName", "FunctionName", "LogGroupName", "PolicyName", "QueueName", "RoleName", "TableName", "TopicName", "AlarmName", "Name"];

    // An HTTP API's and an authorizer's name need not be unique; a bus must have one, and takes it from the stack's.
    private static readonly string[] Named =
        ["AWS::IAM::Policy", "AWS::Lambda::Permission", "AWS::ApiGatewayV2::Api", "AWS::ApiGatewayV2::Authorizer", "AWS::Events::EventBus"];

    // What CDK adds for references between stacks; nobody reads it.
    private const string CrossStack = "PublishOutput";

    public static TheoryData<string, string> Stacks => StorefrontTemplates.All();

    [Theory]
    [MemberData(nameof(Stacks))]
    public void Template_matches_its_snapshot(string stage, string part) =>
        TemplateSnapshot.Matches(StorefrontTemplates.StackOf(stage, part), $"{stage}.{part}");

    [Theory]
    [MemberData(nameof(Stacks))]
    public void No_stack_holds_a_custom_resource(string stage, string part) => TheTemplate.Of(StorefrontTemplates.StackOf(stage, part)).HasNoCustomResource();

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void Nothing_that_holds_data_is_lost(string stage) => StatefulResourceLock.Holds(StorefrontTemplates.AppOf(stage), stage);

    [Theory]
    [MemberData(nameof(Stacks))]
    public void No_resource_has_a_fixed_physical_name(string stage, string part)
    {
        foreach (var resource in Resources(stage, part).Where(resource => !Named.Contains(resource.GetProperty("Type").GetString())))
        {
            var names = resource.GetProperty("Properties").EnumerateObject().Where(property => PhysicalNames.Contains(property.Name));
            Assert.DoesNotContain(names, name => name.Value.ValueKind == JsonValueKind.String);
        }
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public void Everything_that_takes_tags_is_tagged(string stage, string part)
    {
        var tagged = Resources(stage, part).Where(resource => resource.GetProperty("Properties").TryGetProperty("Tags", out _)).ToList();

        Assert.NotEmpty(tagged);
        Assert.All(tagged, resource =>
        {
            var tags = resource.GetProperty("Properties").GetProperty("Tags").GetRawText();
            Assert.Contains("storefront", tags, StringComparison.Ordinal);
            Assert.Contains(stage, tags, StringComparison.Ordinal);
        });
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public void Every_output_says_what_it_is(string stage, string part)
    {
        var outputs = StorefrontTemplates.TemplateOf(stage, part).FindOutputs("*").Where(output => !output.Key.StartsWith(CrossStack, StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(outputs);
        Assert.All(outputs, output => Assert.Contains("Description", ((IDictionary<string, object>)output.Value).Keys));
    }

    [Theory]
    [InlineData("Data")]
    [InlineData("Insights")]
    [InlineData("History", "Data")]
    [InlineData("Support")]
    [InlineData("Api", "Data", "History", "Insights", "Support")]
    [InlineData("Fulfilment", "Data")]
    [InlineData("Loyalty", "Fulfilment")]
    [InlineData("Audit", "Data", "Fulfilment")]
    public void Stacks_depend_on_where_their_events_come_from_and_on_nothing_else(string part, params string[] sources)
    {
        _ = StorefrontTemplates.TemplateOf("dev", part);

        Assert.Equal(sources.Select(source => $"Storefront-dev-{source}"), StorefrontTemplates.StackOf("dev", part).Dependencies.Select(stack => stack.StackName));
    }

    [Theory]
    [InlineData("Data", 2)]
    [InlineData("Insights", 2)]
    [InlineData("History", 1)]
    [InlineData("Loyalty", 2)]
    [InlineData("Audit", 1)]
    public void Customers_data_outlives_the_production_stacks_and_not_the_development_ones(string part, int stores)
    {
        Assert.Equal(Enumerable.Repeat("Retain Retain", stores), Stateful("prod", part));
        Assert.Equal(Enumerable.Repeat("Delete Delete", stores), Stateful("dev", part));
    }

    [Theory]
    [InlineData("prod", 1)]
    [InlineData("dev", 0)]
    public void Every_stack_has_a_dashboard_in_production_and_none_in_development(string stage, int dashboards) =>
        Assert.All(StorefrontTemplates.Parts, part => StorefrontTemplates.TemplateOf(stage, part).ResourceCountIs("AWS::CloudWatch::Dashboard", dashboards));

    [Fact]
    public void Every_alarm_of_production_tells_somebody_and_none_of_development_does()
    {
        Assert.All(Alarms("prod"), alarm => Assert.True(alarm.TryGetProperty("AlarmActions", out _)));
        Assert.All(Alarms("dev"), alarm => Assert.False(alarm.TryGetProperty("AlarmActions", out _)));
    }

    [Theory]
    [InlineData("AWS::Lambda::Function")]
    [InlineData("AWS::ApiGatewayV2::Api")]
    [InlineData("AWS::Events::Rule")]
    [InlineData("AWS::Pipes::Pipe")]
    [InlineData("AWS::SNS::Topic")]
    [InlineData("AWS::DynamoDB::Table")]
    [InlineData("AWS::SQS::Queue")]
    public void Everything_that_can_fail_in_production_has_an_alarm(string type)
    {
        var alarms = string.Concat(Alarms("prod").Select(alarm => alarm.GetRawText()));
        var watched = StorefrontTemplates.Parts.SelectMany(part => StorefrontTemplates.TemplateOf("prod", part).FindResources(type).Keys).Where(id => !id.StartsWith("Alarms", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(watched);
        Assert.All(watched, id => Assert.Contains($"\"{id}\"", alarms, StringComparison.Ordinal));
    }

    [Fact]
    public void An_unknown_stage_is_named_with_those_there_are()
    {
        var error = Assert.Throws<UnknownStageException>(() => StorefrontStages.Named("production"));

        Assert.Equal("Stage \"production\" does not exist. Choose one of: dev, prod (./stack synth --stage dev, or cdk synth -c stage=dev).", error.Message);
    }

    [Fact]
    public void The_stage_is_dev_unless_another_is_named() => Assert.Same(StorefrontStages.Dev, StorefrontStages.Named(name: null));

    private static IReadOnlyList<JsonElement> Alarms(string stage) =>
    [
        .. StorefrontTemplates.Parts.SelectMany(part => Resources(stage, part))
            .Where(resource => resource.GetProperty("Type").GetString() == "AWS::CloudWatch::Alarm")
            .Select(alarm => alarm.GetProperty("Properties")),
    ];

    private static IEnumerable<string> Stateful(string stage, string part) => Resources(stage, part)
        .Where(resource => resource.GetProperty("Type").GetString() is "AWS::DynamoDB::Table" or "AWS::S3::Bucket")
        .Select(resource => $"{resource.GetProperty("DeletionPolicy").GetString()} {resource.GetProperty("UpdateReplacePolicy").GetString()}");

    private static IEnumerable<JsonElement> Resources(string stage, string part) =>
        JsonSerializer.SerializeToElement(StorefrontTemplates.TemplateOf(stage, part).ToJSON()).GetProperty("Resources").EnumerateObject().Select(resource => resource.Value);
}
