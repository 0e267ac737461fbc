using System.Text.Json.Nodes;
using ServerlessStack.Local.Emulators;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Tables.Resources;

/// <summary>A table. <see href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html"/>.</summary>
/// <param name="emulators">Plays DynamoDB.</param>
internal sealed class TableResource(EmulatorClient emulators) : IResourceType
{
    private const int LongestName = 255;

    /// <inheritdoc />
    public string Name => "AWS::DynamoDB::Table";

    /// <inheritdoc />
    public ResourceProperties Properties { get; } = ResourceProperties.Of(
        "TableName",
        "AttributeDefinitions",
        "KeySchema",
        "BillingMode",
        "ProvisionedThroughput",
        "GlobalSecondaryIndexes",
        "LocalSecondaryIndexes",
        "StreamSpecification.StreamViewType",
        "TimeToLiveSpecification",
        "DeletionProtectionEnabled") with
    {
        WithoutMeaning = new HashSet<string>(StringComparer.Ordinal)
        {
            "ContributorInsightsSpecification", "OnDemandThroughput", "PointInTimeRecoverySpecification", "ResourcePolicy", "SSESpecification", "StreamSpecification.ResourcePolicy", "TableClass", "Tags", "WarmThroughput",
        },
        Replacing = new HashSet<string>(StringComparer.Ordinal) { "TableName", "KeySchema", "LocalSecondaryIndexes" },
    };

    /// <inheritdoc />
    public async Task<ResourceState> CreateAsync(ResourceRequest request, CancellationToken cancellation)
    {
        var name = request.Properties.Text("TableName") ?? request.NewName(LongestName);
        try
        {
            await emulators.DynamoDbAsync("CreateTable", TableInput.Of(name, request.Properties), cancellation);
        }
        catch (AwsException exception)
        {
            throw new ResourceException(exception.Message, exception);
        }

        try
        {
            await SetTimeToLiveAsync(name, request.Properties, cancellation);
            return await StateAsync(name, cancellation);
        }
        catch
        {
            await emulators.DynamoDbAsync("UpdateTable", new JsonObject { ["TableName"] = name, ["DeletionProtectionEnabled"] = false }, CancellationToken.None);
            await emulators.DynamoDbAsync("DeleteTable", new JsonObject { ["TableName"] = name }, CancellationToken.None);
            throw;
        }
    }

    /// <inheritdoc />
    public async Task<ResourceState> UpdateAsync(ResourceRequest request, ResourceState existing, CancellationToken cancellation)
    {
        var name = existing.PhysicalId;
        var table = await DescribeAsync(name, cancellation);
        try
        {
            foreach (var change in TableChanges.Between(table, request.Properties))
            {
                change["TableName"] = name;
                await emulators.DynamoDbAsync("UpdateTable", change, cancellation);
                await StateAsync(name, cancellation);
            }
        }
        catch (AwsException exception)
        {
            throw new ResourceException(exception.Message, exception);
        }

        await SetTimeToLiveAsync(name, request.Properties, cancellation);
        return await StateAsync(name, cancellation);
    }

    /// <inheritdoc />
    public async Task DeleteAsync(ResourceState existing, CancellationToken cancellation)
    {
        try
        {
            await emulators.DynamoDbAsync("DeleteTable", new JsonObject { ["TableName"] = existing.PhysicalId }, cancellation);
        }
        catch (AwsException exception) when (exception.Code == "ResourceNotFoundException")
        {
            // It is gone, which is what was asked for.
        }
        catch (AwsException exception)
        {
            throw new ResourceException(exception.Message, exception);
        }
    }

    private async Task SetTimeToLiveAsync(string name, JsonObject properties, CancellationToken cancellation)
    {
        var now = (await emulators.DynamoDbAsync("DescribeTimeToLive", new JsonObject { ["TableName"] = name }, cancellation))["TimeToLiveDescription"];
        var isOn = now?["TimeToLiveStatus"]?.ToString() is "ENABLED" or "ENABLING";
        var wanted = properties["TimeToLiveSpecification"] as JsonObject;
        var isWanted = wanted?.IsTrue("Enabled") == true;
        var attribute = wanted?.Text("AttributeName");
        if (isOn && (!isWanted || now?["AttributeName"]?.ToString() != attribute))
        {
            await SetTimeToLiveAsync(name, now!["AttributeName"]!.ToString(), isEnabled: false, cancellation);
            isOn = false;
        }

        if (isWanted && !isOn)
        {
            await SetTimeToLiveAsync(name, attribute!, isEnabled: true, cancellation);
        }
    }

    private async Task SetTimeToLiveAsync(string name, string attribute, bool isEnabled, CancellationToken cancellation)
    {
        try
        {
            var specification = new JsonObject { ["AttributeName"] = attribute, ["Enabled"] = isEnabled };
            await emulators.DynamoDbAsync("UpdateTimeToLive", new JsonObject { ["TableName"] = name, ["TimeToLiveSpecification"] = specification }, cancellation);
        }
        catch (AwsException exception)
        {
            throw new ResourceException($"TimeToLiveSpecification: {exception.Message}", exception);
        }
    }

    // Waits until the table and its indexes can be used.
    private async Task<ResourceState> StateAsync(string name, CancellationToken cancellation)
    {
        var table = await DescribeAsync(name, cancellation);
        while (!IsActive(table))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), cancellation);
            table = await DescribeAsync(name, cancellation);
        }

        var attributes = new Dictionary<string, JsonNode>(StringComparer.Ordinal) { ["Arn"] = table["TableArn"]!.ToString() };
        if (table["LatestStreamArn"] is { } stream && table["StreamSpecification"]?["StreamEnabled"]?.GetValue<bool>() == true)
        {
            attributes["StreamArn"] = stream.ToString();
        }

        return new ResourceState(name, attributes);
    }

    private static bool IsActive(JsonObject table) =>
        table["TableStatus"]?.ToString() == "ACTIVE"
        && (table["GlobalSecondaryIndexes"]?.AsArray() ?? []).All(index => index?["IndexStatus"]?.ToString() is "ACTIVE" or null);

    private async Task<JsonObject> DescribeAsync(string name, CancellationToken cancellation) =>
        (await emulators.DynamoDbAsync("DescribeTable", new JsonObject { ["TableName"] = name }, cancellation))["Table"]!.AsObject();
}
