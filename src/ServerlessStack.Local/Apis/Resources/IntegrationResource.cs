using System.Text.Json.Nodes;
using ServerlessStack.Local.Apis.Definitions;
using ServerlessStack.Local.Apis.Integrations;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Apis.Resources;

/// <summary>An integration. <see href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-integration.html"/>.</summary>
/// <param name="apis">The APIs.</param>
internal sealed class IntegrationResource(ApiDirectory apis) : ApiPartResource(apis)
{
    private const string Format = "PayloadFormatVersion";

    /// <inheritdoc />
    public override string Name => "AWS::ApiGatewayV2::Integration";

    /// <inheritdoc />
    public override ResourceProperties Properties { get; } = ResourceProperties.Of(ApiId, "IntegrationType", "IntegrationSubtype", "IntegrationUri", Format, "RequestParameters", "TimeoutInMillis") with
    {
        WithoutMeaning = new HashSet<string>(StringComparer.Ordinal) { "CredentialsArn", "Description", "ConnectionType", "IntegrationMethod" },
        Replacing = new HashSet<string>(StringComparer.Ordinal) { ApiId },
    };

    /// <inheritdoc />
    protected override void Put(HttpApi api, string id, JsonObject properties)
    {
        List<string> problems = [.. ProblemsOf(properties)];
        api.Integrations[id] = problems.Count == 0 ? ApiIntegration.Of(properties) : throw new ResourceException(string.Join(' ', problems));
    }

    /// <inheritdoc />
    protected override void Remove(HttpApi api, string id) => api.Integrations.TryRemove(id, out _);

    private static IEnumerable<string> ProblemsOf(JsonObject properties)
    {
        if (properties.Text("IntegrationType") is var type && type != "AWS_PROXY")
        {
            yield return $"IntegrationType ({type}) must be AWS_PROXY: the local target calls functions and services, and nothing outside.";
            yield break;
        }

        if (properties.Text("IntegrationSubtype") is not { } subtype)
        {
            var (uri, format) = (properties.Text("IntegrationUri"), properties.Text(Format));
            if (uri is null || ApiIntegration.FunctionOf(uri) is null)
            {
                yield return $"IntegrationUri ({uri}) must be a function's ARN.";
            }

            if (format != "2.0")
            {
                yield return $"{Format} ({format}) must be 2.0 for a function.";
            }

            yield break;
        }

        if (ServiceOperation.Find(subtype) is not { } operation)
        {
            yield return $"IntegrationSubtype ({subtype}) is not one that the local target has: {string.Join(", ", ServiceOperation.All.Select(known => known.Subtype))}.";
            yield break;
        }

        foreach (var parameter in (properties["RequestParameters"] as JsonObject ?? []).Select(parameter => parameter.Key).Except([.. operation.Required, .. operation.Optional], StringComparer.Ordinal))
        {
            yield return $"RequestParameters.{parameter} is not a parameter of {subtype} that the local target passes on.";
        }
    }
}
