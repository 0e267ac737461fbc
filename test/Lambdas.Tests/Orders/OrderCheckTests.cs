using ServerlessStack.Contracts;
using ServerlessStack.Lambda;
using ServerlessStack.Orders;

namespace ServerlessStack.Lambdas.Tests.Orders;

public sealed class OrderCheckTests
{
    private const string Token = "1 to 64 letters, digits, '_' and '-', or a repeated request could not be recognized.";
    private const string Country = "an ISO 3166-1 alpha-2 code in two capital letters such as NL, or the order could not be routed.";
    private const string Sku = "1 to 40 letters, digits, '.', '_' and '-', or no article could be found by it.";
    private const string Quantity = "a whole number from 1 to 1,000.";
    private const string Price = "an amount in euro from 0.01 to 100,000 with at most 2 decimals.";

    public static TheoryData<PlaceOrderRequest, string, string> WrongRequests => new()
    {
        { Some.Request() with { ClientToken = null }, "#/clientToken", $"clientToken is missing; it must be {Token}" },
        { Some.Request() with { ClientToken = "" }, "#/clientToken", $"clientToken has 0 characters; it must be {Token}" },
        { Some.Request() with { ClientToken = new('a', 300_000) }, "#/clientToken", $"clientToken has 300,000 characters; it must be {Token}" },
        { Some.Request() with { ClientToken = "cart\n1" }, "#/clientToken", $"clientToken 'cart\n1' must be {Token}" },
        { Some.Request() with { Country = null }, "#/country", $"country is missing; it must be {Country}" },
        { Some.Request() with { Country = "nl" }, "#/country", $"country 'nl' must be {Country}" },
        { Some.Request() with { Country = "NLD" }, "#/country", $"country has 3 characters; it must be {Country}" },
        { Some.Request() with { Lines = null }, "#/lines", "lines is missing; an order takes 1 to 100 lines." },
        { Some.Request() with { Lines = [] }, "#/lines", "lines is empty; an order takes 1 to 100 lines." },
        {
            Some.Request() with { Lines = [.. Enumerable.Repeat(Some.Line(), 101)] },
            "#/lines",
            "lines holds 101 lines; an order takes 1 to 100, so the lines after that were not checked."
        },
        { Some.Request() with { Lines = [Some.Line(), null] }, "#/lines/1", "The line is null; it must be an object with sku, quantity and unitPrice." },
        { With(Some.Line() with { Sku = null }), "#/lines/0/sku", $"sku is missing; it must be {Sku}" },
        { With(Some.Line() with { Sku = new('A', 41) }), "#/lines/0/sku", $"sku has 41 characters; it must be {Sku}" },
        { With(Some.Line() with { Sku = "TEA 1" }), "#/lines/0/sku", $"sku 'TEA 1' must be {Sku}" },
        { With(Some.Line() with { Quantity = null }), "#/lines/0/quantity", $"quantity is missing; it must be {Quantity}" },
        { With(Some.Line() with { Quantity = 0 }), "#/lines/0/quantity", $"quantity 0 must be {Quantity}" },
        { With(Some.Line() with { Quantity = -1 }), "#/lines/0/quantity", $"quantity -1 must be {Quantity}" },
        { With(Some.Line() with { Quantity = 1001 }), "#/lines/0/quantity", $"quantity 1001 must be {Quantity}" },
        { With(Some.Line() with { UnitPrice = null }), "#/lines/0/unitPrice", $"unitPrice is missing; it must be {Price}" },
        { With(Some.Line() with { UnitPrice = 0m }), "#/lines/0/unitPrice", $"unitPrice 0 must be {Price}" },
        { With(Some.Line() with { UnitPrice = -4.95m }), "#/lines/0/unitPrice", $"unitPrice -4.95 must be {Price}" },
        { With(Some.Line() with { UnitPrice = 100_000.01m }), "#/lines/0/unitPrice", $"unitPrice 100000.01 must be {Price}" },
        { With(Some.Line() with { UnitPrice = 4.955m }), "#/lines/0/unitPrice", $"unitPrice 4.955 must be {Price}" },
        {
            With(Some.Line() with { Quantity = 11, UnitPrice = 100_000m }),
            "#/lines",
            "The lines add up to 1,100,000.00 euro; one order takes at most 1,000,000. Split the order."
        },
    };

    public static TheoryData<PlaceOrderRequest> AcceptableRequests => new()
    {
        Some.Request(),
        Some.Request() with { ClientToken = new('-', 64) },
        Some.Request() with { Lines = [.. Enumerable.Repeat(Some.Line(), 100)] },
        With(Some.Line() with { Sku = "a.b_c-D9" + new string('x', 32) }),
        With(Some.Line() with { Quantity = 1, UnitPrice = 0.01m }),
        With(Some.Line() with { Quantity = 1000, UnitPrice = 1000.0000m }),
        With(Some.Line() with { Quantity = 10, UnitPrice = 100_000m }),
    };

    [Theory]
    [MemberData(nameof(WrongRequests))]
    public void A_mistake_is_named_with_its_place_its_value_and_its_limit(PlaceOrderRequest request, string pointer, string detail)
    {
        Assert.False(OrderCheck.TryRead(request, out var draft, out var mistakes));

        Assert.Null(draft);
        Assert.Equal(new ProblemError(pointer, detail), Assert.Single(mistakes));
    }

    [Theory]
    [MemberData(nameof(AcceptableRequests))]
    public void Everything_up_to_the_limits_is_accepted(PlaceOrderRequest request)
    {
        Assert.True(OrderCheck.TryRead(request, out _, out var mistakes));

        Assert.Empty(mistakes);
    }

    [Fact]
    public void All_mistakes_are_reported_at_once()
    {
        var request = new PlaceOrderRequest { Country = "Netherlands", Lines = [new(), null, Some.Line() with { Quantity = 0, UnitPrice = 0 }] };

        OrderCheck.TryRead(request, out _, out var mistakes);

        string[] pointers =
        [
            "#/clientToken", "#/country", "#/lines/0/sku", "#/lines/0/quantity", "#/lines/0/unitPrice", "#/lines/1", "#/lines/2/quantity", "#/lines/2/unitPrice",
        ];
        Assert.Equal(pointers, mistakes.Select(mistake => mistake.Pointer));
    }

    [Fact]
    public void The_total_is_computed_here()
    {
        OrderCheck.TryRead(Some.Request(), out var draft, out _);

        Assert.Equal(20.00m, draft!.Total);
    }

    [Fact]
    public void Pointers_use_the_names_of_the_json_contract()
    {
        string[] expected = ["clientToken", "country", "lines"];
        string[] expectedOfLine = ["sku", "quantity", "unitPrice"];

        Assert.Equal(expected, StorefrontJson.Default.PlaceOrderRequest.Properties.Select(property => property.Name));
        Assert.Equal(expectedOfLine, StorefrontJson.Default.PlaceOrderLine.Properties.Select(property => property.Name));
    }

    private static PlaceOrderRequest With(PlaceOrderLine line) => Some.Request() with { Lines = [line] };
}
