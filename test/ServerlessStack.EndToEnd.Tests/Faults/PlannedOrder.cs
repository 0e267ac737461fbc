using System.Globalization;
using ServerlessStack.Contracts;

namespace ServerlessStack.EndToEnd.Tests.Faults;

/// <summary>An order whose id is known before it is placed.</summary>
/// <param name="Number">Its number among the planned ones.</param>
internal sealed record PlannedOrder(int Number)
{
    private const int Customers = 10;

    /// <summary>Who places it.</summary>
    internal string Customer => string.Create(CultureInfo.InvariantCulture, $"faults-{Number % Customers}");

    /// <summary>The customer's name for it.</summary>
    internal string ClientToken => string.Create(CultureInfo.InvariantCulture, $"planned-{Number:0000}");

    /// <summary>What it costs: another sum than its neighbours, in full euros, so that an order that is counted twice or never shows.</summary>
    internal int Price => 5 + (Number % 89);

    /// <summary>Its id.</summary>
    internal string Id { get; } = OrderId.Derive(
        string.Create(CultureInfo.InvariantCulture, $"faults-{Number % Customers}"), string.Create(CultureInfo.InvariantCulture, $"planned-{Number:0000}"));
}
