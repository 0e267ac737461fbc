namespace ServerlessStack.Lambda.Tests.Injection;

/// <summary>A service that asks for another.</summary>
internal sealed class CourierCarrier(IRoutePlanner planner) : ICarrier
{
    public IRoutePlanner Planner => planner;
}
