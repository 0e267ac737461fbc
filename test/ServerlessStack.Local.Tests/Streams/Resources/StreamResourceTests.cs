using System.Text.Json.Nodes;
using ServerlessStack.Local.Resources;
using ServerlessStack.Local.Streams.Resources;
using ServerlessStack.Local.Tests.Fixture;

namespace ServerlessStack.Local.Tests.Streams.Resources;

public class StreamResourceTests(EmulatedTarget target)
{
    [Fact]
    public async Task A_stream_on_demand_begins_with_four_shards_and_keeps_records_as_long_as_asked()
    {
        var stream = await target.CreateAsync<StreamResource>("Clicks", """{ "StreamModeDetails": { "StreamMode": "ON_DEMAND" }, "RetentionPeriodHours": 48 }""");
        var made = await DescribeAsync(stream);
        await target.UpdateAsync<StreamResource>(stream, """{ "StreamModeDetails": { "StreamMode": "ON_DEMAND" } }""");

        Assert.Equal((4, 48), (made["Shards"]!.AsArray().Count, made["RetentionPeriodHours"]!.GetValue<int>()));
        Assert.Equal($"arn:aws:kinesis:us-east-1:000000000000:stream/{stream.PhysicalId}", stream.Attributes["Arn"].ToString());
        Assert.Equal(24, (await DescribeAsync(stream))["RetentionPeriodHours"]!.GetValue<int>());
        await target.DeleteAsync<StreamResource>(stream);
        await target.DeleteAsync<StreamResource>(stream);
    }

    [Fact]
    public async Task A_year_of_retention_is_taken_and_what_Kinesis_refuses_leaves_no_stream()
    {
        var stream = await target.CreateAsync<StreamResource>("Year", """{ "RetentionPeriodHours": 8760 }""");
        var refusal = await Assert.ThrowsAsync<ResourceException>(() => target.CreateAsync<StreamResource>("Longer", """{ "Name": "longer", "RetentionPeriodHours": 8761 }"""));

        Assert.Equal(168, (await DescribeAsync(stream))["RetentionPeriodHours"]!.GetValue<int>());
        Assert.Equal("RetentionPeriodHours 8761: Kinesis keeps records for 24 to 8760 hours.", refusal.Message);
        await IsGoneAsync("longer");
    }

    [Fact]
    public async Task Another_number_of_shards_is_refused()
    {
        var stream = await target.CreateAsync<StreamResource>("Clicks", """{ "ShardCount": 2 }""");

        var refusal = await Assert.ThrowsAsync<ResourceException>(() => target.UpdateAsync<StreamResource>(stream, """{ "ShardCount": 3 }"""));

        Assert.Equal("ShardCount 3: the stream has 2 shards, and the local target does not change that. Delete the stack and deploy it again.", refusal.Message);
    }

    // The emulator takes a moment to delete a stream.
    private async Task IsGoneAsync(string stream)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while ((await target.Emulators.KinesisAsync("ListStreams", [], patience.Token))["StreamNames"]!.AsArray().Any(name => name!.ToString() == stream))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), patience.Token);
        }
    }

    private async Task<JsonObject> DescribeAsync(ResourceState stream) =>
        (await target.Emulators.KinesisAsync("DescribeStream", new JsonObject { ["StreamName"] = stream.PhysicalId }, TestContext.Current.CancellationToken))["StreamDescription"]!.AsObject();
}
