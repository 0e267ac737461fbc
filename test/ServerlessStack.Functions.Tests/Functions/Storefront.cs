using ServerlessStack.Contracts;
using ServerlessStack.Lambda;
using ServerlessStack.Tests.Aws;

namespace ServerlessStack.Functions.Tests.Functions;

/// <summary>The storefront of one test class: its tables, its buckets, its topic, and a process for each function that a test asks for.</summary>
public sealed class Storefront(PackagedFunctions packages) : IAsyncLifetime
{
    internal const string Table = "storefront-orders";
    internal const string Bucket = "storefront-receipts";
    internal const string Views = "storefront-views";
    internal const string Reports = "storefront-reports";
    internal const string Trail = "storefront-trail";
    internal const string Accounts = "storefront-accounts";
    internal const string History = "storefront-history";
    internal const string Statuses = "arn:aws:sns:eu-west-1:123456789012:statuses.fifo";
    internal const string Awarded = "storefront-awarded";

    private readonly Dictionary<string, FunctionProcess> _running = new(StringComparer.Ordinal);

    internal DynamoDbServer Orders { get; private set; } = null!;

    internal S3Server Receipts { get; private set; } = null!;

    internal SnsServer Sns { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Orders = await DynamoDbServer.StartAsync();
        Orders.Keys[Views] = new("day", "window");
        Orders.Keys[Trail] = new("subject", "fact");
        Orders.Keys[Accounts] = new("customerId");
        Orders.Keys[History] = new("customerId", "position");
        Receipts = await S3Server.StartAsync();
        Sns = await SnsServer.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var function in _running.Values)
        {
            await function.DisposeAsync();
        }

        await Orders.DisposeAsync();
        await Receipts.DisposeAsync();
        await Sns.DisposeAsync();
    }

    /// <summary>Empties the tables and the buckets.</summary>
    internal void Clear()
    {
        Orders.Clear();
        Receipts.Clear();
    }

    /// <summary>The process of a function; it lives as long as the test class.</summary>
    internal FunctionProcess Function(string name)
    {
        if (!_running.TryGetValue(name, out var function))
        {
            _running[name] = function = Start(name, Environment());
        }

        return function;
    }

    /// <summary>Invokes a function and gives what it answers; an error fails the test.</summary>
    internal async Task<string> AnswerAsync(string function, string payload)
    {
        var answer = await Function(function).InvokeAsync(payload);
        Assert.False(answer.IsError, answer.Body);
        return answer.Body;
    }

    /// <summary>Starts a function of its own, for a test that lets it end.</summary>
    internal FunctionProcess Start(string name, Dictionary<string, string> environment) => new(packages.AssemblyOf(name), environment);

    /// <summary>What Lambda and the grants put into a function's environment.</summary>
    internal Dictionary<string, string> Environment() => new(StringComparer.Ordinal)
    {
        ["PATH"] = System.Environment.GetEnvironmentVariable("PATH") ?? "",
        ["AWS_REGION"] = "eu-west-1",
        ["AWS_ACCESS_KEY_ID"] = "test",
        ["AWS_SECRET_ACCESS_KEY"] = "test",
        ["AWS_SESSION_TOKEN"] = "test",
        ["AWS_ENDPOINT_URL_DYNAMODB"] = Orders.Address.AbsoluteUri,
        ["AWS_ENDPOINT_URL_S3"] = Receipts.Address.AbsoluteUri,
        ["AWS_ENDPOINT_URL_SNS"] = Sns.Address.AbsoluteUri,
        [LinkName.Table(typeof(Order))] = Table,
        [LinkName.Bucket("Receipts")] = Bucket,
        [LinkName.Table(typeof(ViewCounts))] = Views,
        [LinkName.Bucket("Reports")] = Reports,
        [LinkName.Table(typeof(AuditEntry))] = Trail,
        [LinkName.Table(typeof(PointsAccount))] = Accounts,
        [LinkName.Table(typeof(OrderSummary))] = History,
        [LinkName.Topic(typeof(OrderStatusChanged))] = Statuses,
        [LinkName.IdempotencyTable()] = Awarded,
        [LinkName.IdempotencyScope] = "Storefront/Loyalty",
    };
}
