using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using ServerlessStack.Lambda.Batches;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Batches;

/// <summary>Whichever records of a batch fail, what is reported is exactly what the source's rule says, and nothing is handled out of order.</summary>
public sealed class BatchRulesTests
{
    private static readonly Gen<IReadOnlyList<BatchItem>> Batches =
        from items in (from fails in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
                       from @group in Gen.Elements("a", "b", "c")
                       select (fails, @group)).NonEmptyListOf()
        select (IReadOnlyList<BatchItem>)[.. items.Select((item, index) => new BatchItem(index, item.@group, item.fails))];

    public static TheoryData<string> Sources => [.. SourceRule.All.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Sources))]
    public void What_is_reported_is_what_the_sources_rule_says(string source)
    {
        var rule = SourceRule.All.Single(rule => rule.Name == source);
        Func<IReadOnlyList<BatchItem>, Task> holds = items => CheckAsync(rule, items);
        Prop.ForAll(Arb.From(Batches), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(100));
    }

    [Theory]
    [InlineData("sns")]
    [InlineData("s3")]
    [InlineData("bare")]
    public void Without_identifiers_every_record_gets_its_turn_and_one_failure_fails_all(string source)
    {
        Func<IReadOnlyList<BatchItem>, Task> holds = items => CheckAllOrNothingAsync(source, items);
        Prop.ForAll(Arb.From(Batches), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(100));
    }

    private static async Task CheckAsync(SourceRule rule, IReadOnlyList<BatchItem> items)
    {
        var asked = new List<string>();
        var answer = JsonNode.Parse(await new Run().InvokeAsync(Handler(rule, asked), rule.Write(items)))!;
        Assert.Equal(rule.Again(items).Select(rule.Identify), answer["batchItemFailures"]!.AsArray().Select(failure => (string?)failure!["itemIdentifier"]));
        Assert.Equal(rule.Asked(items).Select(item => item.Id).Order(), asked.Order());
        foreach (var lane in items.GroupBy(rule.Group).Where(lane => lane.Key is not null))
        {
            var ids = lane.Select(item => item.Id).ToArray();
            Assert.Equal(rule.Asked([.. lane]).Select(item => item.Id), asked.Where(ids.Contains));
        }
    }

    private static IHandler Handler(SourceRule rule, List<string> asked) => rule.Name.Contains("DynamoDB", StringComparison.Ordinal)
        ? new Collect<ItemChange<Parcel>>((change, _) => AskAsync(change.New!.Id, asked))
        : new Collect<ParcelSent>((sent, _) => AskAsync(sent.Id, asked));

    private static async Task AskAsync(string id, List<string> asked)
    {
        lock (asked)
        {
            asked.Add(id);
        }

        // Others get a chance to come in between.
        await Task.Yield();
        if (id.StartsWith("bad", StringComparison.Ordinal))
        {
            throw new InvalidOperationException(id);
        }
    }

    private static async Task CheckAllOrNothingAsync(string source, IReadOnlyList<BatchItem> items)
    {
        var asked = new List<string>();
        IHandler handler = source == "s3"
            ? new Collect<ObjectCreated>((created, _) => AskAsync(created.Key, asked))
            : new Collect<ParcelSent>((sent, _) => AskAsync(sent.Id, asked));
        var run = new Run().InvokeAsync(handler, Write(source, items));
        var failed = items.Count(item => item.Fails);
        if (failed == 0)
        {
            Assert.Equal("null", await run);
        }
        else if (items.Count == 1)
        {
            Assert.Equal("bad-0", (await Assert.ThrowsAsync<InvalidOperationException>(() => run)).Message);
        }
        else
        {
            var exception = await Assert.ThrowsAsync<EventsFailedException>(() => run);
            Assert.StartsWith($"{failed} of the {items.Count} events of ", exception.Message, StringComparison.Ordinal);
            Assert.EndsWith($"The first failure: {items.First(item => item.Fails).Id}", exception.Message, StringComparison.Ordinal);
        }

        Assert.Equal(items.Select(item => item.Id), asked);
    }

    private static string Write(string source, IReadOnlyList<BatchItem> items) => source switch
    {
        "sns" => Records(items.Select(item => $$"""{"EventSource":"aws:sns","Sns":{{Payload.Notification($$"""{"id":"{{item.Id}}"}""", $"n{item.Index}")}} }""")),
        "s3" => Records(items.Select(item =>
            $$"""{"eventSource":"aws:s3","eventName":"ObjectCreated:Put","s3":{"bucket":{"name":"b"},"object":{"key":"{{item.Id}}","size":1} } }""")),
        _ => $"[{string.Join(',', items.Select(item => $$"""{"id":"{{item.Id}}"}"""))}]",
    };

    private static string Records(IEnumerable<string> records) => $$"""{"Records":[{{string.Join(',', records)}}]}""";
}
