namespace ServerlessStack.Local.Tests.Functions;

public class PackagedFunctionTests
{
    [Fact]
    public async Task A_function_of_the_storefront_runs_from_its_package()
    {
        await using var room = await FunctionRoom.StartAsync();
        var function = await room.DeployAsync(project: "AnnounceOrder");

        var (answer, error) = await room.InvokeAsync(function, """
            [{"eventID":"1","eventName":"INSERT","eventVersion":"1.1","eventSource":"aws:dynamodb","awsRegion":"us-east-1",
              "dynamodb":{"Keys":{"id":{"S":"o-1"}},"SequenceNumber":"1","SizeBytes":1,"StreamViewType":"NEW_AND_OLD_IMAGES","NewImage":{
                "id":{"S":"o-1"},"clientToken":{"S":"t-1"},"customerId":{"S":"c-1"},"country":{"S":"DE"},"total":{"N":"12.5"},"placedAt":{"S":"2026-01-02T03:04:05Z"},"status":{"S":"Placed"},
                "lines":{"L":[{"M":{"sku":{"S":"a-1"},"quantity":{"N":"1"},"unitPrice":{"N":"12.5"}}}]}}},
              "eventSourceARN":"arn:aws:dynamodb:us-east-1:000000000000:table/Orders/stream/2026"}]
            """);

        Assert.True(error is null, answer?.ToJsonString());
        Assert.Equal("o-1", answer?[0]?["orderId"]?.GetValue<string>());
    }
}
