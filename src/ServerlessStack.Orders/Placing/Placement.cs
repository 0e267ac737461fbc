using ServerlessStack.Contracts;

namespace ServerlessStack.Orders;

/// <summary>What became of an order that was to be placed.</summary>
/// <param name="Outcome">Whether it is new, repeated or conflicting.</param>
/// <param name="Order">The order that is now stored under the id.</param>
public sealed record Placement(PlacementOutcome Outcome, Order Order);
