using System.Text.Json.Nodes;
using ServerlessStack.Local.Apis.Definitions;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Apis.Resources;

/// <summary>A stage. <see href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-stage.html"/>.</summary>
/// <param name="apis">The APIs.</param>
internal sealed class StageResource(ApiDirectory apis) : ApiPartResource(apis)
{
    /// <inheritdoc />
    public override string Name => "AWS::ApiGatewayV2::Stage";

    // Settings of routes are listed as a whole, because their keys are route keys.
    /// <inheritdoc />
    public override ResourceProperties Properties { get; } = ResourceProperties.Of(
        ApiId, "StageName", "AutoDeploy", "StageVariables", "RouteSettings", "AccessLogSettings.DestinationArn", "AccessLogSettings.Format",
        "DefaultRouteSettings.ThrottlingBurstLimit", "DefaultRouteSettings.ThrottlingRateLimit") with
    {
        WithoutMeaning = new HashSet<string>(StringComparer.Ordinal) { "DefaultRouteSettings.DetailedMetricsEnabled", "Description", "Tags" },
        Replacing = new HashSet<string>(StringComparer.Ordinal) { ApiId, "StageName" },
    };

    /// <inheritdoc />
    protected override string NewId(JsonObject properties) => properties.Text("StageName") ?? ApiStage.Root;

    /// <inheritdoc />
    protected override void Put(HttpApi api, string id, JsonObject properties)
    {
        if (properties.Flag("AutoDeploy") is not true)
        {
            throw new ResourceException("AutoDeploy must be true: the local target has no deployments that are made by hand.");
        }

        api.Stages[id] = ApiStage.Of(properties);
    }

    /// <inheritdoc />
    protected override void Remove(HttpApi api, string id) => api.Stages.TryRemove(id, out _);
}
