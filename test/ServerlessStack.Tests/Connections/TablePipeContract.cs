using System.Linq.Expressions;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambda;

namespace ServerlessStack.Tests.Connections;

/// <summary>What every pipe from a table's stream keeps to.</summary>
/// <param name="pair">The pair's name, also that of its snapshots.</param>
/// <param name="projected">Whether a projection is part of the connection.</param>
public abstract class TablePipeContract(string pair, bool projected) : StreamPipeContract(pair)
{
    /// <summary>Which changes the filtered connection takes.</summary>
    protected const Change Some = Change.Insert | Change.Modify;

    /// <summary>The predicate of the filtered connection.</summary>
    protected static readonly Expression<Func<Order, Order, bool>> Placed = (before, after) => after.Status == OrderStatus.Placed;

    /// <summary>The filter as the event graph names it.</summary>
    protected const string FilterInWords = "Insert, Modify: (before, after) => after.Status == OrderStatus.Placed";

    /// <inheritdoc/>
    protected override string Source => "DynamoDBStreamParameters";

    /// <inheritdoc/>
    protected override int LongestAge => 86_400;

    /// <inheritdoc/>
    protected override string? Via => projected ? "AnnounceOrder" : null;

    /// <inheritdoc/>
    protected override string Pattern => """{"eventName":["INSERT","MODIFY"],"dynamodb":{"NewImage":{"status":{"S":["Placed"]}}}}""";

    /// <inheritdoc/>
    protected override IReadOnlyList<string> ReadStatements =>
    [
        Allows("""["dynamodb:DescribeStream","dynamodb:GetRecords","dynamodb:GetShardIterator","dynamodb:ListStreams"]""", Attribute("OrdersTable", "StreamArn")),
        .. projected ? [Allows("\"lambda:InvokeFunction\"", Attribute("AnnounceOrderFunction"))] : Array.Empty<string>(),
    ];

    [Fact]
    public void Switches_the_tables_stream_on_with_both_images() =>
        Assert.Equal("""{"StreamViewType":"NEW_AND_OLD_IMAGES"}""", Connected().Part("OrdersTable", "StreamSpecification"));

    [Fact]
    public void A_projection_is_the_pipes_enrichment() =>
        Assert.Equal(projected ? Attribute("AnnounceOrderFunction") : "null", Pipe(Connected(), "Enrichment"));
}
