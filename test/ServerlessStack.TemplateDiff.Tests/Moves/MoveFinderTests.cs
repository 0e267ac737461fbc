using ServerlessStack.TemplateDiff.Assemblies;
using ServerlessStack.TemplateDiff.Moves;

namespace ServerlessStack.TemplateDiff.Tests.Moves;

public sealed class MoveFinderTests
{
    private static readonly HashSet<Resource> Nowhere = [];

    [Fact]
    public void Alike_resources_are_told_apart_by_their_paths()
    {
        var before = Shop(("A1", "Orders/Queue", 60), ("B1", "Returns/Queue", 60));
        var after = Shop(("A2", "ReturnedGoods/Queue", 60), ("B2", "OrderLines/Queue", 60));

        Assert.Equal([("Orders/Queue", "OrderLines/Queue"), ("Returns/Queue", "ReturnedGoods/Queue")], Moves(before, after).Order());
    }

    [Fact]
    public void Resources_with_little_in_common_are_no_move()
    {
        var before = Templates.Of("Shop", Templates.Resource("A1", "AWS::SQS::Queue", "Orders/Queue", """{ "VisibilityTimeout": 60, "FifoQueue": true, "DelaySeconds": 1 }"""));
        var after = Templates.Of("Shop", Templates.Resource("A2", "AWS::SQS::Queue", "Orders/Queue", """{ "VisibilityTimeout": 30, "KmsMasterKeyId": "x", "DelaySeconds": 2 }"""));

        Assert.Empty(Moves(before, after));
    }

    [Fact]
    public void Another_type_is_no_move() =>
        Assert.Empty(Moves(Templates.Of("Shop", Templates.Resource("A1", "AWS::SQS::Queue", "Orders")), Templates.Of("Shop", Templates.Resource("A2", "AWS::SNS::Topic", "Orders"))));

    [Fact]
    public void What_was_renamed_is_the_path_without_its_common_end()
    {
        var move = Assert.Single(MoveFinder.Find(Shop(("A1", "Data/Orders/Queue", 60)), Shop(("A2", "Data/Sales/Queue", 60)), Nowhere));
        Assert.Equal(("Data/Orders", "Data/Sales"), move.Rename);
    }

    private static IEnumerable<(string From, string To)> Moves(Template before, Template after) => MoveFinder.Find(before, after, Nowhere).Select(move => (move.Before.Path, move.After.Path));

    private static Template Shop(params (string Id, string Path, int Visibility)[] queues) =>
        Templates.Of("Shop", $"{{ {string.Join(", ", queues.Select(queue => Templates.Resource(queue.Id, "AWS::SQS::Queue", queue.Path, $$"""{ "VisibilityTimeout": {{queue.Visibility}} }""").Trim()[1..^1]))} }}");
}
