using ServerlessStack.Contracts;

namespace ServerlessStack.Lambdas.Tests.Contracts;

public sealed class HistoryPositionTests
{
    private static readonly string Id = Some.Order().Id;

    [Fact]
    public void Positions_sort_as_times_do_whatever_their_zone()
    {
        var noon = new DateTimeOffset(2026, 1, 2, 12, 0, 0, TimeSpan.Zero);
        DateTimeOffset[] times = [noon.AddTicks(-1), noon, noon.AddTicks(1), noon.AddSeconds(1).ToOffset(TimeSpan.FromHours(-5)), noon.AddHours(1).ToOffset(TimeSpan.FromHours(2))];

        var positions = times.Select(time => HistoryPosition.Of(time, Id)).ToList();

        Assert.Equal(positions.Order(StringComparer.Ordinal), positions);
        Assert.Equal($"2026-01-02T12:00:00.0000000Z/{Id}", positions[1]);
    }

    [Fact]
    public void Two_orders_of_one_moment_have_positions_of_their_own() =>
        Assert.NotEqual(HistoryPosition.Of(default, Id), HistoryPosition.Of(default, OrderId.Derive("customer-1", "cart-2")));

    [Fact]
    public void A_position_is_recognized() => Assert.True(HistoryPosition.IsValid(HistoryPosition.Of(Some.Order().PlacedAt, Id)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-01-02T12:00:00.0000000Z")]
    [InlineData("2026-01-02T12:00:00.0000000Z/0123456789abcdef0123456789ABCDEF")]
    [InlineData("2026-01-02T12:00:00.0000000Z|0123456789abcdef0123456789abcdef")]
    [InlineData("2026-13-02T12:00:00.0000000Z/0123456789abcdef0123456789abcdef")]
    [InlineData("2026-01-02 12:00:00.0000000Z/0123456789abcdef0123456789abcdef")]
    public void Anything_else_is_none(string? text) => Assert.False(HistoryPosition.IsValid(text));
}
