using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ServerlessStack.Cli.Targets;
using ServerlessStack.Contracts;
using ServerlessStack.EndToEnd.Tests.Fixture;
using ServerlessStack.Local;
using ServerlessStack.Local.Faults;
using ServerlessStack.Local.Functions;
using ServerlessStack.Local.Identity;
using ServerlessStack.Local.Mappings;
using ServerlessStack.Local.Trails;

namespace ServerlessStack.EndToEnd.Tests.Faults;

[Collection(AloneCollection.Name)]
public class FaultTests(SharedStorefront shared)
{
    private const int Seed = 20261123;
    private const int Clients = 8;
    private const int RestartEvery = 250;
    private const string OfFulfilment = "FulfilmentDeadLetters";
    private const string OfPoints = "Storefront-dev-Loyalty/DeadLetters";

    private static readonly PlannedOrders Planned = new(count: 1000);

    [Fact]
    public async Task A_thousand_orders_are_fulfilled_exactly_once_or_wait_among_dead_letters_and_all_are_after_redrive()
    {
        Assert.NotNull(shared.Running);
        var faults = new OrderFaults(Seed, Planned, IsBroken);
        await using var storefront = await LocalStorefront.StartAsync(options => Hurried(options) with { Faults = faults });
        var outcome = new Outcome(storefront);

        await PlaceAsync(storefront);
        var dead = await SettledAsync(storefront, outcome);

        // What the plan says did happen, and each dead letter is one whose handler was broken, or met such a one in a batch.
        Assert.All(Enum.GetValues<InvocationFaultKind>(), kind => Assert.True(faults.Count(kind) > 0, $"{kind} never happened."));
        Assert.InRange(faults.Doubled, 1, int.MaxValue);
        Assert.Superset(Planned.All.Where(order => IsBroken(Function("FulfilOrder"), order)).Select(order => order.Id).ToHashSet(StringComparer.Ordinal), dead.Fulfilment.ToHashSet(StringComparer.Ordinal));
        Assert.Superset(Planned.All.Where(order => IsBroken(Function("AwardPoints"), order)).Select(order => order.Id).ToHashSet(StringComparer.Ordinal), dead.Points.ToHashSet(StringComparer.Ordinal));
        await AssertExactlyOnceAsync(outcome, except: dead);

        faults.Mend();
        await RedriveAsync(storefront, outcome);
        await SettledAsync(storefront, outcome);
        await AssertExactlyOnceAsync(outcome, except: Dead.None);
    }

    // Pauses are shorter than on AWS, in the same proportions: the second retry of an asynchronous invocation comes after the lease of an execution that was killed, which the function's timeout gives it;
    // and a message that failed becomes visible again after a second, as often as before until it is a dead letter.
    private static LocalTargetOptions Hurried(LocalTargetOptions options) => options with
    {
        Functions = new FunctionsOptions { InitTimeout = TimeSpan.FromMinutes(1), RetryAfter = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(15)] },
        Polling = new PollingOptions { FailedVisibility = TimeSpan.FromSeconds(1), RetryPause = TimeSpan.FromMilliseconds(50), LongestPause = TimeSpan.FromSeconds(1) },
    };

    private static string Function(string name) => $"-{name}Function";

    private static bool IsBroken(string function, PlannedOrder order) =>
        (function.Contains(Function("FulfilOrder"), StringComparison.Ordinal) && order.Number is >= 400 and < 430)
        || (function.Contains(Function("AwardPoints"), StringComparison.Ordinal) && order.Number is >= 600 and < 620);

    private static Task PlaceAsync(LocalStorefront storefront)
    {
        var pollers = storefront.Services.GetRequiredService<Pollers>();
        return new OrderLoad(storefront, Clients).PlaceAsync(Planned.All, placed => placed % RestartEvery == 0 ? pollers.RestartAsync() : Task.CompletedTask);
    }

    // Waits until every order is fulfilled or a dead letter, and every order's points are added or a dead letter.
    private static async Task<Dead> SettledAsync(LocalStorefront storefront, Outcome outcome)
    {
        var hops = storefront.Services.GetRequiredService<HopLog>();
        var (fulfilment, points) = (await outcome.DeadLettersAsync(OfFulfilment), await outcome.DeadLettersAsync(OfPoints));
        var caused = new HashSet<string>(StringComparer.Ordinal);
        return await Waiting.ForAsync<Dead>("every order is fulfilled or a dead letter, with or without its points", async _ =>
        {
            var dead = new Dead(OrdersOf(await fulfilment.PeekAsync()), OrdersOf(await points.PeekAsync()));

            // The trail forgets what is long ago, so it is asked as soon as a letter is there.
            Assert.All(dead.Fulfilment.Where(caused.Add), id => Assert.Contains(hops.Of(id), hop => hop.What.StartsWith("not handled by", StringComparison.Ordinal)));
            var fulfilled = (await outcome.OrdersAsync()).Where(order => order.Value == nameof(OrderStatus.Fulfilled)).Select(order => order.Key);
            var isSettled = fulfilled.Union(dead.Fulfilment).Count() == Planned.All.Count && await outcome.PointsAsync() >= Expected(dead.Points);
            return isSettled ? dead : null;
        });
    }

    private static async Task AssertExactlyOnceAsync(Outcome outcome, Dead except)
    {
        var fulfilled = Planned.All.Select(order => order.Id).Except(except.Fulfilment, StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var receipts = await outcome.ReceiptsAsync();
        Assert.Equal(Planned.All.Count, (await outcome.OrdersAsync()).Count);
        Assert.Equal(receipts.Distinct(StringComparer.Ordinal).Count(), receipts.Count);
        Assert.Empty(fulfilled.Except(receipts, StringComparer.Ordinal));
        Assert.Equal(Expected(except.Points), await outcome.PointsAsync());
    }

    // SQS moves its dead letters back itself; what an asynchronous invocation left is the event as it was, to be invoked with again.
    private static async Task RedriveAsync(LocalStorefront storefront, Outcome outcome)
    {
        using var client = new TargetClient(storefront.Clone.Target);
        await client.PostAsync($"redrive?queue={OfFulfilment}", content: null, TestContext.Current.CancellationToken);
        var function = LocalAccount.Default.Arn("lambda", $"function:{(await outcome.FindAsync("AwardPoints", "AWS::Lambda::Function")).PhysicalId}");
        foreach (var letter in await (await outcome.DeadLettersAsync(OfPoints)).TakeAsync())
        {
            Assert.False(string.IsNullOrEmpty(letter["MessageAttributes"]!["ErrorMessage"]!["StringValue"]!.GetValue<string>()));
            storefront.Services.GetRequiredService<IFunctionInvoker>().Enqueue(function, Encoding.UTF8.GetBytes(letter["Body"]!.GetValue<string>()));
        }
    }

    private static List<string> OrdersOf(IEnumerable<JsonObject> letters) => [.. letters.Select(letter => Planned.In(letter["Body"]!.GetValue<string>()).Single().Id)];

    private static long Expected(IReadOnlyCollection<string> without) => Planned.All.Where(order => !without.Contains(order.Id)).Sum(order => (long)order.Price);
}
