using System.Text;
using ServerlessStack.Local.Faults;

namespace ServerlessStack.EndToEnd.Tests.Faults;

public class OrderFaultsTests
{
    private static readonly PlannedOrders Orders = new(count: 1000);

    [Fact]
    public void The_same_seed_makes_the_same_plan_and_another_one_another()
    {
        Assert.Equal(Plan(seed: 1), Plan(seed: 1));
        Assert.NotEqual(Plan(seed: 1), Plan(seed: 2));
    }

    [Fact]
    public void A_fault_happens_once_however_the_physical_name_ends()
    {
        var faults = new OrderFaults(seed: 1, Orders, (_, _) => false);
        var victim = Orders.All.First(order => faults.Planned("Fulfil", order) is not null);
        var payload = Encoding.UTF8.GetBytes($$"""{"body":"{\u0022orderId\u0022:\u0022{{victim.Id}}\u0022}"}""");

        Assert.NotNull(faults.Of("Fulfil-4711", payload));
        Assert.Null(faults.Of("Fulfil-0815", payload));
    }

    [Fact]
    public void A_broken_handler_fails_until_it_is_mended()
    {
        var faults = new OrderFaults(seed: 1, Orders, (function, _) => function == "Fulfil");
        var whole = Orders.All.First(order => faults.Planned("Fulfil", order) is null);
        var payload = Encoding.UTF8.GetBytes(whole.ClientToken);

        Assert.Equal(InvocationFaultKind.Error, faults.Of("Fulfil-4711", payload)!.Kind);
        Assert.Equal(InvocationFaultKind.Error, faults.Of("Fulfil-4711", payload)!.Kind);
        Assert.Null(faults.Of("Award-4711", Encoding.UTF8.GetBytes(Orders.All.First(order => faults.Planned("Award", order) is null).Id)));
        faults.Mend();
        Assert.Null(faults.Of("Fulfil-4711", payload));
    }

    private static List<InvocationFault?> Plan(int seed)
    {
        var faults = new OrderFaults(seed, Orders, (_, _) => false);
        return [.. Orders.All.Select(order => faults.Planned("Fulfil", order))];
    }
}
