using System.Text.Json.Nodes;
using ServerlessStack.Local.Apis.Definitions;
using ServerlessStack.Local.Control.Deployed;
using ServerlessStack.Local.State;

namespace ServerlessStack.Local.Control.Calls;

/// <summary>What is deployed and where it is called.</summary>
/// <param name="stacks">Knows the stacks.</param>
/// <param name="apis">Knows the APIs.</param>
/// <param name="state">Has the folder of logs.</param>
/// <param name="meaningless">Know what has no meaning here.</param>
internal sealed class TargetStatus(DeployedStacks stacks, ApiDirectory apis, StateFolder state, IEnumerable<IMeaninglessProperties> meaningless)
{
    private const string Function = "AWS::Lambda::Function";

    /// <summary>The status as JSON.</summary>
    public async Task<JsonObject> ReadAsync(CancellationToken cancellation)
    {
        var all = await stacks.AllAsync(cancellation);
        var functions = (await stacks.ResourcesAsync(cancellation)).Where(resource => resource.Type == Function);
        return new JsonObject
        {
            ["processId"] = Environment.ProcessId,
            ["logs"] = state.Of("logs"),
            ["stacks"] = ListOf(all.Select(stack => new JsonObject
            {
                ["name"] = stack.Name,
                ["status"] = stack.Status,
                ["outputs"] = new JsonObject(stack.Outputs.Select(output => KeyValuePair.Create(output.Key, (JsonNode?)output.Value))),
            })),
            ["functions"] = ListOf(functions.Select(function => new JsonObject { ["name"] = function.Name, ["stack"] = function.Stack, ["function"] = function.PhysicalId })),
            ["apis"] = ListOf(apis.All.Select(api => new JsonObject
            {
                ["name"] = api.Name,
                ["url"] = apis.AddressOf(api.Id),
                ["routes"] = ListOf(api.Routes.Values.OrderBy(route => route.Key.Text, StringComparer.Ordinal).Select(route => new JsonObject
                {
                    ["key"] = route.Key.Text,
                    ["needsToken"] = route.Authorizer is not null,
                    ["scopes"] = ListOf(route.Scopes.Select(scope => (JsonNode)scope)),
                })),
            })),
            ["withoutMeaning"] = ListOf(meaningless.SelectMany(source => source.Accepted).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(property => (JsonNode)property)),
        };
    }

    private static JsonArray ListOf(IEnumerable<JsonNode> items) => new([.. items]);
}
