using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using ServerlessStack.Local.CloudFormation.Calls;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Endpoint.Protocols;

namespace ServerlessStack.Local.CloudFormation;

/// <summary>CloudFormation's API, as far as the CDK CLI and the AWS CLI use it. <see href="https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/Welcome.html"/>.</summary>
/// <param name="groups">The operations.</param>
internal sealed class CloudFormationService(IEnumerable<ICallGroup> groups) : IAwsService
{
    private static readonly XNamespace Space = "http://cloudformation.amazonaws.com/doc/2010-05-15/";

    private readonly Dictionary<string, Func<QueryCall, CancellationToken, Task<IEnumerable<XElement>>>> operations =
        groups.SelectMany(group => group.Operations).ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);

    /// <inheritdoc />
    public IReadOnlyList<string> SigningNames { get; } = ["cloudformation"];

    /// <inheritdoc />
    public async Task AnswerAsync(HttpContext context, SigningScope scope)
    {
        var call = await QueryCall.ReadAsync(context);
        var operation = operations.GetValueOrDefault(call.Operation) ?? throw new AwsException("InvalidAction", $"The local target's CloudFormation does not have {call.Operation}.");
        await call.WriteAsync(context, Space, await operation(call, context.RequestAborted));
    }
}
