using Amazon.CDK;
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
                "Latency{ApiId=ShopApi} p99 >= 3000, 3 × 300 s",
                "m0 / m1 of 5xx{ApiId=ShopApi} Sum and Count{ApiId=ShopApi} Sum >= 0.05, 1 × 300 s",
            ],
            AlarmLines.Of(_stack, Namespace));
    }

    [Fact]
    public void Every_default_can_be_overridden()
    {
        var monitoring = new StackMonitoring(_stack, "Monitoring", new StackMonitoringProps { Apis = new ApiAlarmsProps { ServerErrors = 0.01, Latency = Duration.Millis(500) } });
        _ = new ServerlessApi(_stack, "Shop");
        monitoring.Override(new ServerlessApi(_stack, "Office"), new ApiAlarmsProps { ServerErrors = null, Latency = Duration.Minutes(1) });

        Assert.Equal(
            [
                "Latency{ApiId=OfficeApi} p99 >= 60000, 3 × 300 s",
                "Latency{ApiId=ShopApi} p99 >= 500, 3 × 300 s",
                "m0 / m1 of 5xx{ApiId=ShopApi} Sum and Count{ApiId=ShopApi} Sum >= 0.01, 1 × 300 s",
            ],
            AlarmLines.Of(_stack, Namespace));
    }
}
