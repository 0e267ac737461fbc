using System.Text.RegularExpressions;
using Amazon.CDK;
using Constructs;
using ServerlessStack.Constructs;
using ServerlessStack.Graph;
using ServerlessStack.Storefront;
using ServerlessStack.Storefront.Stages;
using ServerlessStack.Testing;
using ServerlessStack.Tests.Architecture;

namespace ServerlessStack.Tests.Storefront;

/// <summary>The storefront shows what the constructs can do: all of them, and most of the arrows between them, each in a story of the README.</summary>
public sealed partial class StorefrontStoriesTests
{
    private const int FewestPairs = 22;

    private static readonly App App = Declared();

    [Fact]
    public void Every_construct_is_used()
    {
        var used = App.Node.FindAll().SelectMany(construct => Types(construct.GetType())).ToHashSet();

        var constructs = typeof(EventBus).Assembly.GetExportedTypes().Where(type => type is { IsAbstract: false } && typeof(Construct).IsAssignableFrom(type)).ToList();
        Assert.NotEmpty(constructs);
        Assert.Empty(constructs.Except(used));
    }

    [Fact]
    public void Every_arrow_of_the_storefront_has_its_story_and_every_story_its_arrows()
    {
        var readme = File.ReadAllText(Path.Combine(RepositoryRoot.Folder, "README.md"));
        var stories = readme[readme.IndexOf("\n## The storefront\n", StringComparison.Ordinal)..readme.IndexOf("\n## What a change does\n", StringComparison.Ordinal)];

        var pairs = Pairs();

        Assert.Equal(pairs.Order(StringComparer.Ordinal), Arrow().Matches(stories).Select(arrow => arrow.Value).Distinct().Order(StringComparer.Ordinal));
        Assert.Contains($" of the {AllPairs()} kinds that there are it uses {pairs.Count}.", stories, StringComparison.Ordinal);
        Assert.InRange(pairs.Count, FewestPairs, AllPairs());
    }

    private static App Declared()
    {
        var app = TestApp.Create();
        StorefrontApp.Declare(app, StorefrontStages.Prod);
        return app;
    }

    private static HashSet<string> Pairs()
    {
        var graph = EventGraph.Of(App);
        return [.. graph.Edges.Select(edge => $"{Word(graph.NodeOf(edge.Source))} → {Word(graph.NodeOf(edge.Consumer))}")];
    }

    private static int AllPairs() => typeof(TopicToQueue).Assembly.GetExportedTypes().Count(type => type.GetMethods().Any(method => method.IsStatic && method.Name is "AddConsumer" or "AddRoute"));

    private static string Word(GraphNode node) => node.Kind switch
    {
        NodeKind.Api => "API",
        NodeKind.ForeignBus => "bus",
        _ => $"{(node.Construct.GetType().Name.StartsWith("Fifo", StringComparison.Ordinal) ? "FIFO " : "")}{node.Kind.ToString().ToLowerInvariant()}",
    };

    private static IEnumerable<Type> Types(Type? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            yield return type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        }
    }

    [GeneratedRegex("(FIFO )?(API|[a-z]+) → (FIFO )?[a-z]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Arrow();
}
