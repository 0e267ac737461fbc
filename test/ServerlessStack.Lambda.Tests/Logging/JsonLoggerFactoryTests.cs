using ServerlessStack.Lambda.Logging;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Logging;

public sealed class JsonLoggerFactoryTests
{
    [Fact]
    public void Another_provider_is_refused_with_the_way_out() => LogLines.Write(telemetry =>
    {
        using var factory = new JsonLoggerFactory(telemetry.Log);
        var exception = Assert.Throws<NotSupportedException>(() => factory.AddProvider(null!));
        Assert.Contains("Register a LoggerFactory of Microsoft.Extensions.Logging", exception.Message, StringComparison.Ordinal);
    });
}
