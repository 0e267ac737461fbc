using ServerlessStack.Contracts;

namespace ServerlessStack.Orders.Checks;

/// <summary>Checks one line of an order.</summary>
internal static class LineCheck
{
    private static readonly string ExpectedQuantity = $"a whole number from 1 to {OrderLimits.Quantity:N0}";

    private static readonly string ExpectedPrice =
        $"an amount in euro from {OrderLimits.LowestUnitPrice} to {OrderLimits.HighestUnitPrice:N0} with at most {OrderLimits.PriceDecimals} decimals";

    internal static OrderLine? Read(PlaceOrderLine? line, string pointer, MistakeList mistakes)
    {
        if (line is null)
        {
            mistakes.Add(pointer, "The line is null; it must be an object with sku, quantity and unitPrice.");
            return null;
        }

        var sound = mistakes.AddAny($"{pointer}/sku", TextRule.Sku.Mistake(line.Sku))
            & mistakes.AddAny($"{pointer}/quantity", QuantityMistake(line.Quantity))
            & mistakes.AddAny($"{pointer}/unitPrice", PriceMistake(line.UnitPrice));
        return sound ? new OrderLine(line.Sku!, line.Quantity!.Value, line.UnitPrice!.Value) : null;
    }

    private static string? QuantityMistake(int? quantity) => quantity switch
    {
        null => $"quantity is missing; it must be {ExpectedQuantity}.",
        < 1 or > OrderLimits.Quantity => $"quantity {quantity} must be {ExpectedQuantity}.",
        _ => null,
    };

    private static string? PriceMistake(decimal? price) => price switch
    {
        null => $"unitPrice is missing; it must be {ExpectedPrice}.",
        < OrderLimits.LowestUnitPrice or > OrderLimits.HighestUnitPrice => $"unitPrice {price} must be {ExpectedPrice}.",
        { } whole when decimal.Round(whole, OrderLimits.PriceDecimals) != whole => $"unitPrice {price} must be {ExpectedPrice}.",
        _ => null,
    };
}
