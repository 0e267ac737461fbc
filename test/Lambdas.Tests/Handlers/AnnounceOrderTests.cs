using ServerlessStack.Contracts;
using ServerlessStack.Lambda;

namespace ServerlessStack.Lambdas.Tests.Handlers;

public sealed class AnnounceOrderTests
{
    [Fact]
    public void A_new_order_becomes_the_event()
    {
        var placed = new AnnounceOrder().Project(new() { Kind = Change.Insert, New = Some.Order() });

        Assert.Equivalent(Some.OrderPlaced(), placed, strict: true);
    }

    [Theory]
    [InlineData(Change.Modify)]
    [InlineData(Change.Remove)]
    public void A_later_change_announces_nothing(Change kind)
    {
        var change = new ItemChange<Order> { Kind = kind, Old = Some.Order(), New = kind == Change.Remove ? null : Some.Order() };

        Assert.Null(new AnnounceOrder().Project(change));
    }
}
