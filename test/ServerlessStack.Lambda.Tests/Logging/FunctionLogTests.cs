using System.Text;
using System.Text.Json;
using ServerlessStack.Lambda.Envelopes;
using ServerlessStack.Lambda.Logging;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Logging;

public sealed class FunctionLogTests
{
    [Fact]
    public void A_failure_is_one_line_in_lambdas_log_fields() => Assert.Equal(
        """{"timestamp":"2026-01-31T09:30:00.000Z","level":"ERROR","message":"It's late.","logger":"ServerlessStack.Lambda","eventId":"e1","functionName":"send-parcel","functionVersion":"7","errorType":"TimeoutException","errorMessage":"two\nlines","stackTrace":[]}""" + "\n",
        LogLines.Write(telemetry => telemetry.Log.Error("It's late.", new TimeoutException("two\nlines"), "e1")));

    [Fact]
    public void An_invocation_is_named_while_it_lasts()
    {
        var lines = LogLines.Parse(LogLines.Write(telemetry =>
        {
            LogContext.Current = new LogContext { RequestId = "r1", TraceId = "1-5759e988-bd862e3fe1be46a994272793", IsColdStart = true, EventId = "e1" };
            telemetry.Log.Warn("why");
            LogContext.Current = null;
            telemetry.Log.Warn("why");
        }));
        Assert.Equal(
            ("WARN", "r1", "1-5759e988-bd862e3fe1be46a994272793", true, "e1"),
            ((string?)lines[0]["level"], (string?)lines[0]["requestId"], (string?)lines[0]["traceId"], (bool?)lines[0]["coldStart"], (string?)lines[0]["eventId"]));
        Assert.Equal(["timestamp", "level", "message", "logger", "functionName", "functionVersion"], lines[1].Select(property => property.Key));
    }

    [Fact]
    public void Causes_are_told_from_the_outermost_to_the_innermost()
    {
        var line = LogLines.Parse(LogLines.Write(telemetry => telemetry.Log.Error("why", new InvalidOperationException("outer", new IOException("inner")))))[0];
        Assert.Equal("outer", (string?)line["errorMessage"]);
        Assert.Equal(("IOException", "inner"), ((string?)line["cause"]!["errorType"], (string?)line["cause"]!["errorMessage"]));
    }

    [Fact]
    public void A_stack_is_one_element_a_frame()
    {
        var thrown = Assert.Throws<InvalidOperationException>(() => LogLines.Write(_ => throw new InvalidOperationException("why")));
        var line = LogLines.Parse(LogLines.Write(telemetry => telemetry.Log.Error("why", thrown)))[0];
        var frames = line["stackTrace"]!.AsArray();
        Assert.True(frames.Count > 1);
        Assert.All(frames, frame => Assert.StartsWith("at ", (string?)frame, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_may_quote_a_payload_is_left_out(bool isJson)
    {
        var inner = new FormatException("The input string '4111 1111' was not in a correct format.");
        Exception reading = isJson ? new JsonException("'4111 1111' is no number.", inner) : inner;
        var output = LogLines.Write(telemetry => telemetry.Log.Error("why", new UndecodableEventException("The event is no Parcel.", reading)));
        var line = LogLines.Parse(output)[0];
        Assert.Equal("The event is no Parcel.", (string?)line["errorMessage"]);
        Assert.Equal(reading.GetType().Name, (string?)line["cause"]!["errorType"]);
        Assert.DoesNotContain("4111", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_json_cannot_be_read_is_told()
    {
        var thrown = Assert.ThrowsAny<JsonException>(() => JsonDocument.Parse("[1,\n four]"));
        var line = LogLines.Parse(LogLines.Write(telemetry => telemetry.Log.Error("why", thrown)))[0];
        Assert.Equal("The JSON cannot be read at line 2, byte 3. The message is left out because it may quote the payload.", (string?)line["errorMessage"]);
    }

    [Theory]
    [InlineData('x')]
    [InlineData('\u0001')]
    [InlineData('€')]
    public void A_line_is_cut_to_256_kilobytes_and_says_so(char letter)
    {
        var output = LogLines.Write(telemetry => telemetry.Log.Error(new string(letter, 1_000_000), new InvalidOperationException(new string(letter, 1_000_000))));
        Assert.InRange(Encoding.UTF8.GetByteCount(output), 10_000, LogOutput.LongestLine);
        var line = LogLines.Parse(output)[0];
        Assert.True((bool?)line["truncated"]);
        Assert.EndsWith(" more characters)", (string?)line["message"], StringComparison.Ordinal);
        Assert.EndsWith(" more characters)", (string?)line["errorMessage"], StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_no_reason_to_fail() =>
        Assert.Equal("a\ufffdb", (string?)LogLines.Parse(LogLines.Write(telemetry => telemetry.Log.Error("a\ud83db")))[0]["message"]);

    [Fact]
    public void Lines_written_side_by_side_do_not_mix()
    {
        var lines = LogLines.Write(telemetry => Parallel.For(0, 200, _ => telemetry.Log.Error("why"))).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(200, lines.Length);
        Assert.Single(lines.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void The_hosts_own_entries_can_be_silenced() =>
        Assert.Equal("", LogLines.Write(telemetry => telemetry.Log.Warn("why"), (FunctionVariables.LogLevels, "ServerlessStack.Lambda=ERROR")));
}
