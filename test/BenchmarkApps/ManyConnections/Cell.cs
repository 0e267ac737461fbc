using Amazon.CDK;
using Constructs;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambda;
using ServerlessStack.Lambdas;

namespace ServerlessStack.BenchmarkApps;

/// <summary>Ten connections of five kinds: event source mappings, subscriptions, rules, pipes and schedules.</summary>
/// <param name="scope">The construct that owns it.</param>
public sealed class Cell(Construct scope)
{
    /// <summary>How many there are.</summary>
    public const int Connections = 10;

    private readonly DotNetFunction<FulfilOrder> _function = new(scope, "FulfilOrder");
    private readonly EventTopic<OrderPlaced> _announced = new(scope, "Announced");
    private readonly WorkQueue<OrderPlaced> _work = new(scope, "Work");
    private readonly WorkQueue<ScheduleFired> _due = new(scope, "Due");
    private readonly WorkQueue<OrderPlaced>[] _queues = [new(scope, "First"), new(scope, "Second"), new(scope, "Third"), new(scope, "Fourth")];
    private readonly EventTopic<OrderPlaced>[] _topics = [new(scope, "Placed"), new(scope, "Repeated")];
    private readonly EventBus[] _buses = [new(scope, "Audit"), new(scope, "Partners")];
    private readonly Schedule[] _schedules = [new(scope, "Hourly", Recurrence.Every(Duration.Hours(1))), new(scope, "Nightly", Recurrence.Daily(new TimeOnly(2, 0)))];

    /// <summary>Makes them.</summary>
    public void Connect()
    {
        _queues[0].AddConsumer(_function);
        _queues[1].AddConsumer(_function, where: order => order.Total > 100);
        _queues[2].AddConsumer(_announced);
        _queues[3].AddConsumer(_announced, where: order => order.Country == "NL");
        _topics[0].AddConsumer(_work);
        _topics[1].AddConsumer(_work, where: order => order.Total > 100 && order.Country != "NL");
        _buses[0].Events<OrderPlaced>().AddConsumer(_work);
        _buses[1].Events<OrderPlaced>().AddConsumer(_work, where: order => order.Total > 100);
        _schedules[0].AddConsumer(_due);
        _schedules[1].AddConsumer(_due);
    }
}
