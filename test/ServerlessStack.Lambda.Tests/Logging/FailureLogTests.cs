using System.Text;
using ServerlessStack.Lambda.Logging;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Logging;

public sealed class FailureLogTests
{
    private static string Write(Action<FailureLog> write)
    {
        using var output = new MemoryStream();
        write(new FailureLog(output, new ManualTime()));
        return Encoding.UTF8.GetString(output.ToArray());
    }

    [Fact]
    public void A_failure_is_one_line_in_lambdas_log_fields() => Assert.Equal(
        """{"timestamp":"2026-01-31T09:30:00+00:00","level":"ERROR","requestId":"r1","message":"It's late.","eventId":"e1","errorType":"TimeoutException","errorMessage":"two\nlines","stackTrace":[]}""" + "\n",
        Write(log => log.Write("It's late.", "r1", "e1", new TimeoutException("two\nlines"))));

    [Fact]
    public void What_is_unknown_is_left_out() => Assert.Equal(
        """{"timestamp":"2026-01-31T09:30:00+00:00","level":"ERROR","message":"why"}""" + "\n",
        Write(log => log.Write("why", requestId: null)));

    [Fact]
    public void Lines_of_failures_side_by_side_do_not_mix()
    {
        var lines = Write(log => Parallel.For(0, 200, _ => log.Write("why", "r1"))).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(200, lines.Length);
        Assert.Single(lines.Distinct(StringComparer.Ordinal));
    }
}
