using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Endpoint.Protocols;
using ServerlessStack.Local.Identity;

namespace ServerlessStack.Local.Bootstrap;

/// <summary>SSM's parameter store, as far as the CDK CLI reads it. <see href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameter.html"/>.</summary>
/// <param name="parameters">What it holds.</param>
/// <param name="account">Whose it is.</param>
internal sealed class SsmService(StoredParameters parameters, LocalAccount account) : IAwsService
{
    /// <inheritdoc />
    public IReadOnlyList<string> SigningNames { get; } = ["ssm"];

    /// <inheritdoc />
    public async Task AnswerAsync(HttpContext context, SigningScope scope)
    {
        var call = await JsonCall.ReadAsync(context);
        if (call.Operation != "GetParameter")
        {
            throw new AwsException("UnknownOperationException", $"The local target's SSM does not have {call.Operation}.");
        }

        var name = call.Input["Name"]?.ToString() ?? "";
        var value = parameters.Find(name) ?? throw new AwsException("ParameterNotFound", $"There is no parameter {name}.");
        var parameter = new JsonObject
        {
            ["Name"] = name,
            ["Type"] = "String",
            ["Value"] = value,
            ["Version"] = 1,
            ["ARN"] = account.Arn("ssm", $"parameter{name}").ToString(),
            ["DataType"] = "text",
        };
        await JsonCall.WriteAsync(context, new JsonObject { ["Parameter"] = parameter });
    }
}
