using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambdas;
using ServerlessStack.Testing;

namespace ServerlessStack.Tests.Testing;

public sealed class ConstructPathsTests
{
    [Fact]
    public void Every_resource_of_the_template_is_named_by_the_ids_that_people_gave()
    {
        var stack = TestStack.With(stack =>
        {
            _ = new WorkQueue<OrderPlaced>(stack, "Work");
            _ = new DotNetFunction<GetOrder>(stack, "GetOrder").Function.CurrentVersion;
        });
        var template = TemplateText.Of(TemplateJson.Of(stack).ToJsonString());

        var paths = ConstructPaths.Of(stack);

        Assert.All(paths.Keys, id => Assert.Contains($"\n    \"{id}\": {{", template, StringComparison.Ordinal));
        Assert.Equal("Test/Work/DeadLetters/Queue", paths.Single(path => path.Key.StartsWith("WorkDeadLettersQueue", StringComparison.Ordinal) && !path.Key.Contains("Policy", StringComparison.Ordinal)).Value);
        Assert.Equal("Test/GetOrder/Function/CurrentVersion", paths.Single(path => path.Key.EndsWith("<hash>", StringComparison.Ordinal)).Value);
    }

    [Fact]
    public void A_difference_of_a_stack_names_its_constructs()
    {
        var stack = TestStack.With(stack => new Amazon.CDK.AWS.SQS.Queue(stack, "Work"));
        var paths = ConstructPaths.Of(stack);

        var difference = LineDifference.Between("""{"Resources":{}}""", TemplateText.Of(TemplateJson.Of(stack).ToJsonString()), new TemplatePlace(paths).Of);

        Assert.Contains($"@@ Test/Work ({Assert.Single(paths).Key})\n", difference, StringComparison.Ordinal);
    }
}
