using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Logging;

public sealed class JsonLoggerTests
{
    private static JsonObject Line(Action<ILogger> log, params IEnumerable<(string Name, string Value)> variables) =>
        Assert.Single(LogLines.Parse(LogLines.Write(telemetry => log(telemetry.Loggers.CreateLogger("Shop.Orders")), variables)));

    [Fact]
    public void Arguments_become_properties_of_their_own_kind()
    {
        var line = Line(logger => logger.LogInformation(
            "Sent {ParcelId} of {Weight} kg, {Count} lines, {IsHeavy}, {State}, {Nothing}, {SentAt}", "p1", 1.5m, 3, true, ParcelState.Sent, null, DateTimeOffset.UnixEpoch));
        Assert.Equal("Sent p1 of 1.5 kg, 3 lines, True, Sent, (null), 01/01/1970 00:00:00 +00:00", (string?)line["message"]);
        Assert.Equal(("INFO", "Shop.Orders"), ((string?)line["level"], (string?)line["logger"]));
        Assert.Equal(
            """{"ParcelId":"p1","Weight":1.5,"Count":3,"IsHeavy":true,"State":"Sent","Nothing":null,"SentAt":"1970-01-01T00:00:00+00:00"}""",
            LogLines.TextOf(line.SkipWhile(property => property.Key != "ParcelId")));
    }

    [Theory]
    [InlineData(double.NaN, "\"NaN\"")]
    [InlineData(1.5f, "1.5")]
    [InlineData((byte)7, "7")]
    [InlineData(ulong.MaxValue, "18446744073709551615")]
    [InlineData('c', "\"c\"")]
    [InlineData(new[] { "a", "b" }, """["a","b"]""")]
    [InlineData(new byte[] { 1, 2 }, "\"(2 bytes)\"")]
    public void Every_value_has_a_form(object value, string json) => Assert.Equal(json, Line(logger => logger.LogInformation("{Value}", value))["Value"]!.ToJsonString());

    [Fact]
    public void An_argument_cannot_pass_for_a_field_of_the_line()
    {
        var line = Line(logger => logger.LogInformation("{level} {requestId} {_aws}", "FATAL", "r2", "x"));
        Assert.Equal(("INFO", "FATAL", "r2", "x"), ((string?)line["level"], (string?)line["_level"], (string?)line["_requestId"], (string?)line["__aws"]));
        Assert.False(line.ContainsKey("_aws"));
    }

    [Fact]
    public void Scopes_add_properties_and_the_nearest_wins()
    {
        var line = Line(logger =>
        {
            using (logger.BeginScope("Order {OrderId} of {Customer}", "o1", "c1"))
            using (logger.BeginScope(new Dictionary<string, object?>(StringComparer.Ordinal) { ["Customer"] = "c2", ["Step"] = 1 }))
            using (logger.BeginScope("plain"))
            {
                logger.LogWarning("At {Step}", 2);
            }
        });
        Assert.Equal(("o1", "c2", 2), ((string?)line["OrderId"], (string?)line["Customer"], (int?)line["Step"]));
        Assert.Equal(["Order o1 of c1", "plain"], line["scopes"]!.AsArray().Select(scope => (string?)scope));
    }

    [Fact]
    public async Task A_scope_reaches_what_is_awaited_in_it_and_ends()
    {
        var output = "";
        await Task.Run(() => output = LogLines.Write(telemetry =>
        {
            var logger = telemetry.Loggers.CreateLogger("Shop");
            using (logger.BeginScope("inside"))
            {
                Task.Run(() => logger.LogInformation("one")).GetAwaiter().GetResult();
            }

            logger.LogInformation("two");
        }));
        Assert.Equal([true, false], LogLines.Parse(output).Select(line => line.ContainsKey("scopes")));
    }

    [Theory]
    [InlineData("INFO", "Information,Warning,Error,Critical")]
    [InlineData("WARN", "Warning,Error,Critical")]
    [InlineData("TRACE", "Trace,Debug,Information,Warning,Error,Critical")]
    [InlineData("FATAL", "Critical")]
    public void Entries_below_the_level_are_not_written(string level, string written)
    {
        var output = LogLines.Write(
            telemetry =>
            {
                var logger = telemetry.Loggers.CreateLogger("Shop");
                foreach (var each in Enum.GetValues<LogLevel>())
                {
                    logger.Log(each, "{Each}", each);
                }
            },
            ("AWS_LAMBDA_LOG_LEVEL", level));
        Assert.Equal(written, string.Join(',', LogLines.Parse(output).Select(line => (string?)line["Each"])));
    }

    [Fact]
    public void A_template_that_does_not_fit_its_arguments_is_logged_as_a_mistake()
    {
        var line = Line(logger => logger.LogInformation("{A} {B}", ["only one"]));
        Assert.StartsWith("The message of this entry cannot be formatted. ", (string?)line["message"], StringComparison.Ordinal);
        Assert.Equal("INFO", (string?)line["level"]);
    }

    [Fact]
    public void An_argument_that_cannot_be_shown_does_not_fail_the_work()
    {
        var line = Line(logger => logger.Log(LogLevel.Error, default, new Dictionary<string, object?>(StringComparer.Ordinal) { ["Broken"] = new Unprintable() }, exception: null, (_, _) => "why"));
        Assert.Equal("why", (string?)line["message"]);
        Assert.Equal("InvalidOperationException", (string?)line["errorType"]);
    }

    [Fact]
    public void The_kind_of_an_entry_and_its_exception_are_told()
    {
        var line = Line(logger => logger.LogError(new EventId(7, "ParcelLost"), new IOException("gone"), "Lost {ParcelId}", "p1"));
        Assert.Equal(("ParcelLost", "IOException", "gone"), ((string?)line["logEvent"], (string?)line["errorType"], (string?)line["errorMessage"]));
    }

    [Fact]
    public void A_class_gives_its_logger_its_name()
    {
        var line = Assert.Single(LogLines.Parse(LogLines.Write(telemetry =>
            new FunctionStart(new Lambda.Links(_ => null), telemetry).Logger<Collect<ParcelSent>>().LogInformation("why"))));
        Assert.Equal("ServerlessStack.Lambda.Tests.Samples.Collect", (string?)line["logger"]);
    }

    [Fact]
    public void A_line_with_many_long_arguments_still_fits()
    {
        var arguments = Enumerable.Range(0, 1000).Select(index => KeyValuePair.Create($"Argument{index}", (object?)new string('\u0001', 10_000))).ToList();
        var output = LogLines.Write(telemetry => telemetry.Loggers.CreateLogger("Shop").Log(LogLevel.Error, default, arguments, exception: null, (_, _) => "why"));
        Assert.InRange(output.Length, 1000, 256 * 1024);
        Assert.Equal("why", (string?)Assert.Single(LogLines.Parse(output))["message"]);
    }
}
