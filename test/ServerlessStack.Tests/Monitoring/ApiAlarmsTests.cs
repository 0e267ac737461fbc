using System.Text.Json;
using Amazon.CDK;
using Amazon.CDK.Assertions;
using ServerlessStack.Constructs;

namespace ServerlessStack.Tests.Monitoring;

public sealed class ApiAlarmsTests
{
    private const string Namespace = "AWS/ApiGateway";

    private readonly Stack _stack = TestStack.Create();

    [Fact]
    public void An_API_is_watched_for_server_errors_and_slowness()
    {
        _ = new StackMonitoring(_stack, "Monitoring");
        _ = new ServerlessApi(_stack, "Shop");

        Assert.Equal(
            [
                "IF(m0 >= 3, m0 / m1, 0) of 5xx{ApiId=ShopApi} Sum and Count{ApiId=ShopApi} Sum >= 0.05, 1 × 300 s",
                "Latency{ApiId=ShopApi} p99 >= 3000, 3 × 300 s",
            ],
            AlarmLines.Of(_stack, Namespace));
    }

    [Fact]
    public void The_dashboard_shows_the_share_that_does_not_wake_anybody_too()
    {
        _ = new StackMonitoring(_stack, "Monitoring");
        _ = new ServerlessApi(_stack, "Shop");

        Assert.Contains("l0m0 / l0m1", JsonSerializer.Serialize(Template.FromStack(_stack).ToJSON()), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_default_can_be_overridden()
    {
        var monitoring = new StackMonitoring(_stack, "Monitoring", new StackMonitoringProps { Apis = new ApiAlarmsProps { ServerErrors = 0.01, Latency = Duration.Millis(500) } });
        _ = new ServerlessApi(_stack, "Shop");
        monitoring.Override(new ServerlessApi(_stack, "Office"), new ApiAlarmsProps { ServerErrors = null, Latency = Duration.Minutes(1) });

        Assert.Equal(
            [
                "IF(m0 >= 3, m0 / m1, 0) of 5xx{ApiId=ShopApi} Sum and Count{ApiId=ShopApi} Sum >= 0.01, 1 × 300 s",
                "Latency{ApiId=OfficeApi} p99 >= 60000, 3 × 300 s",
                "Latency{ApiId=ShopApi} p99 >= 500, 3 × 300 s",
            ],
            AlarmLines.Of(_stack, Namespace));
    }
}
