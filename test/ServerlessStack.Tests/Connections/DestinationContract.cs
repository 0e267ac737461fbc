using Amazon.CDK;
using Amazon.CDK.Assertions;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambdas;
using ServerlessStack.Testing;

namespace ServerlessStack.Tests.Connections;

/// <summary>What every destination of a function's asynchronous invocations keeps to. The function is called FulfilOrder.</summary>
/// <param name="pair">The pair's name, also that of its snapshots.</param>
/// <param name="consumer">The consumer's id.</param>
public abstract class DestinationContract(string pair, string consumer) : PairContract(pair)
{
    /// <summary>The consumer's ARN, as the template writes it.</summary>
    protected abstract string Arn { get; }

    /// <summary>What sending to it takes.</summary>
    protected abstract string Action { get; }

    /// <summary>The consumer's own queue of what it could not process; <see langword="null"/> when it has none.</summary>
    protected abstract string? DeadLetters { get; }

    /// <summary>Declares the consumer.</summary>
    /// <returns>Connects it.</returns>
    protected abstract Action<InvocationRecords<OrderPlaced>> Declare(Stack stack, string id);

    /// <inheritdoc/>
    internal override void ConnectFully(Stack stack)
    {
        var function = new DotNetFunction<FulfilOrder>(
            stack, "FulfilOrder", new FunctionProps { MaximumRetryAttempts = 0, MaximumEventAge = Duration.Hours(1), OnFailure = new DeadLetterQueue(stack, "Failures").Queue });
        Declare(stack, consumer)(function.Failed);
        Declare(stack, "Other")(function.Succeeded);
    }

    [Fact]
    public void Lambda_sends_what_failed_and_what_succeeded_by_one_setting()
    {
        var failing = TestStack.TemplateOf(ConnectMinimally);
        var both = TestStack.TemplateOf(stack =>
        {
            var function = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
            var connect = Declare(stack, consumer);
            connect(function.Succeeded);
            connect(function.Failed);
        });

        Assert.Equal($$$"""{"OnFailure":{"Destination":{{{Arn}}}}}""", failing.Part("FulfilOrderAsynchronous", "DestinationConfig"));
        Assert.Equal($$$"""{"OnFailure":{"Destination":{{{Arn}}}},"OnSuccess":{"Destination":{{{Arn}}}}}""", both.Part("FulfilOrderAsynchronous", "DestinationConfig"));
        both.ResourceCountIs("AWS::Lambda::EventInvokeConfig", 1);
    }

    [Fact]
    public void The_function_may_send_there_and_its_dead_letters_stay_where_they_were()
    {
        var template = TestStack.TemplateOf(ConnectMinimally);

        Assert.Contains(
            DeliveryRoleJson.Allowed(template, "FulfilOrderRole"),
            statement => statement.StartsWith($"{{\"Action\":\"{Action}\",\"Effect\":\"Allow\",\"Resource\":", StringComparison.Ordinal) && statement.Contains(Arn, StringComparison.Ordinal));
        Assert.Equal("""{"TargetArn":{"Fn::GetAtt":["DeadLettersQueue","Arn"]}}""", template.Part("FulfilOrderFunction", "DeadLetterConfig"));
    }

    [Fact]
    public void Across_stacks_the_setting_and_the_permission_are_the_consumers()
    {
        var app = TestApp.Create();
        var (source, sink) = (new Stack(app, "Source"), new Stack(app, "Sink"));
        Declare(sink, consumer)(new DotNetFunction<FulfilOrder>(source, "FulfilOrder", new FunctionProps { MaximumRetryAttempts = 1 }).Failed);

        var (left, right) = (Template.FromStack(source), Template.FromStack(sink));

        left.ResourceCountIs("AWS::Lambda::EventInvokeConfig", 0);
        Assert.DoesNotContain("Sink", System.Text.Json.JsonSerializer.Serialize(left.ToJSON()), StringComparison.Ordinal);
        Assert.Equal("1", right.Part($"{consumer}FromFulfilOrderFailedAsynchronous", "MaximumRetryAttempts"));
        Assert.Equal($$$"""{"OnFailure":{"Destination":{{{Arn}}}}}""", right.Part($"{consumer}FromFulfilOrderFailedAsynchronous", "DestinationConfig"));
        Assert.Equal(
            [$$"""{"Action":"{{Action}}","Effect":"Allow","Resource":{{Arn}}}"""], right.Allowed($"{consumer}FromFulfilOrderFailedPolicy", "PolicyDocument"));
        Assert.Contains((object[])right.Only("AWS::Lambda::EventInvokeConfig")["DependsOn"], needed => ((string)needed).Contains("Policy", StringComparison.Ordinal));
    }

    [Fact]
    public void A_function_has_one_destination_for_each_outcome()
    {
        var error = TestStack.ErrorOf(stack =>
        {
            var function = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
            Declare(stack, "Other")(function.Failed);
            Declare(stack, consumer)(function.Failed);
        });

        Assert.Equal(
            $"Test/{consumer}:\n  - Test/FulfilOrder sends what failed to Test/Other already, and Lambda takes one destination; send it to a topic or a bus and let that have several consumers.",
            error);
    }

    [Fact]
    public void Both_destinations_belong_to_one_stack()
    {
        var error = TestStack.ErrorOf(stack =>
        {
            var function = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
            Declare(new Stack((App)stack.Node.Root, "Away"), "Other")(function.Succeeded);
            Declare(stack, consumer)(function.Failed);
        });

        Assert.Equal(
            $"Test/{consumer}:\n  - Test/FulfilOrder sends what succeeded to Away/Other in the stack Away, so what failed must go to a consumer in that stack, too: Lambda has one setting for both, and it belongs to the consumer's stack.",
            error);
    }

    [Fact]
    public void Records_its_arrows()
    {
        var stack = TestStack.Create();
        var function = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
        var connect = Declare(stack, consumer);
        connect(function.Succeeded);
        connect(function.Failed);

        Assert.Equal(
            [
                ("Test/FulfilOrder", $"Test/{consumer}", typeof(OrderPlaced), "Succeeded", null, DeadLetters),
                ("Test/FulfilOrder", $"Test/{consumer}", typeof(OrderPlaced), "Failed", "2 retries within 21600 s", DeadLetters ?? "Test/DeadLetters/Queue"),
            ],
            EventGraph.Of(stack).Edges.Select(edge => (edge.Source.Node.Path, edge.Consumer.Node.Path, edge.Event, edge.Filter, edge.Retries, edge.DeadLetters?.Node.Path)));
        Assert.All(EventGraph.Of(stack).Edges, edge => Assert.True(edge.CarriesRecords));
    }

    /// <inheritdoc/>
    protected override void ConnectMinimally(Stack stack) => Declare(stack, consumer)(new DotNetFunction<FulfilOrder>(stack, "FulfilOrder").Failed);
}
