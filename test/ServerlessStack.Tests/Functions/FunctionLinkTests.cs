using System.Text.RegularExpressions;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambda;
using ServerlessStack.Lambdas;

namespace ServerlessStack.Tests.Functions;

/// <summary>What a grant writes and what a function reads are two halves of one thing.</summary>
public sealed partial class FunctionLinkTests
{
    public static TheoryData<Func<Links, string>, Type> Accessors => new()
    {
        { links => links.Table<Order>("Second"), typeof(ItemTable<Order>) },
        { links => links.Queue<OrderPlaced>("Second"), typeof(WorkQueue<OrderPlaced>) },
        { links => links.Queue<OrderPlaced>("Second"), typeof(FifoQueue<OrderPlaced>) },
        { links => links.Topic<OrderPlaced>("Second"), typeof(EventTopic<OrderPlaced>) },
        { links => links.Topic<OrderPlaced>("Second"), typeof(FifoTopic<OrderPlaced>) },
        { links => links.Bucket("Receipts"), typeof(ObjectBucket) },
    };

    [Theory]
    [MemberData(nameof(Accessors))]
    public void The_error_of_a_missing_link_names_every_grant_that_the_construct_has(Func<Links, string> read, Type construct)
    {
        var error = Assert.Throws<MissingLinkException>(() => read(new Links(_ => null)));

        Assert.Equal(
            construct.GetMethods().Where(method => method.Name.StartsWith("Grant", StringComparison.Ordinal)).Select(method => method.Name).Order(StringComparer.Ordinal),
            GrantCall().Matches(error.Message).Select(call => call.Groups["name"].Value).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Accessors))]
    public void Every_grant_takes_the_name_of_its_link(Func<Links, string> read, Type construct)
    {
        Assert.NotNull(read);
        Assert.All(
            construct.GetMethods().Where(method => method.Name.StartsWith("Grant", StringComparison.Ordinal)),
            grant => Assert.Equal(["function", "linkAs"], grant.GetParameters().Select(parameter => parameter.Name)));
    }

    [Fact]
    public void Two_tables_of_one_item_cannot_be_linked_to_one_function_under_one_name()
    {
        var error = TestStack.ErrorOf(stack =>
        {
            var function = new DotNetFunction<GetOrder>(stack, "GetOrder");
            var orders = new ItemTable<Order>(stack, "Orders");
            orders.GrantRead(function);
            orders.GrantWrite(function);
            new ItemTable<Order>(stack, "Archive").GrantRead(function);
        });

        Assert.Equal(
            "Test/GetOrder:\n  - STACK_TABLE_ORDER is set already, by Environment or by a grant on another resource, but a function reads one resource by it. "
                + "Name this link in its grant, such as linkAs: \"Archive\", and use the same name where the function reads it from its Links.",
            error);
    }

    [Fact]
    public void Two_tables_of_one_item_are_told_apart_by_what_they_are_linked_as()
    {
        var template = TestStack.TemplateOf(stack =>
        {
            var function = new DotNetFunction<GetOrder>(stack, "GetOrder");
            new ItemTable<Order>(stack, "Orders").GrantRead(function);
            new ItemTable<Order>(stack, "Archive").GrantRead(function, linkAs: "Archive");
        });

        template.Has("AWS::Lambda::Function", new()
        {
            ["Environment"] = new Dictionary<string, object>
            {
                ["Variables"] = new Dictionary<string, object>
                {
                    ["STACK_TABLE_ORDER"] = Amazon.CDK.Assertions.Match.AnyValue(),
                    ["STACK_TABLE_ORDER__ARCHIVE"] = Amazon.CDK.Assertions.Match.AnyValue(),
                },
            },
        });
    }

    [Fact]
    public void A_link_has_a_name_that_a_variable_can_have() => Assert.Equal(
        "Test/GetOrder:\n  - linkAs (\"-\") must have a letter or a digit of ASCII, or no environment variable can be named after it.",
        TestStack.ErrorOf(stack => new ItemTable<Order>(stack, "Orders").GrantRead(new DotNetFunction<GetOrder>(stack, "GetOrder"), linkAs: "-")));

    [GeneratedRegex(@"\.(?<name>Grant\w+)\(", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex GrantCall();
}
