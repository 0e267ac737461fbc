using System.Globalization;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Endpoint.Protocols;
using ServerlessStack.Local.Identity;

namespace ServerlessStack.Local.Bootstrap;

/// <summary>STS, as far as the CDK CLI and SDKs need it: everybody is this account, in whatever role. <see href="https://docs.aws.amazon.com/STS/latest/APIReference/welcome.html"/>.</summary>
/// <param name="account">The account.</param>
/// <param name="time">The clock.</param>
internal sealed class StsService(LocalAccount account, TimeProvider time) : IAwsService
{
    private static readonly XNamespace Space = "https://sts.amazonaws.com/doc/2011-06-15/";

    /// <inheritdoc />
    public IReadOnlyList<string> SigningNames { get; } = ["sts"];

    /// <inheritdoc />
    public async Task AnswerAsync(HttpContext context, SigningScope scope)
    {
        var call = await QueryCall.ReadAsync(context);
        await call.WriteAsync(context, Space, call.Operation switch
        {
            "GetCallerIdentity" => Identity(),
            "AssumeRole" => Session(call["RoleArn"] ?? "", call["RoleSessionName"] ?? ""),
            _ => throw new AwsException("InvalidAction", $"The local target's STS does not have {call.Operation}."),
        });
    }

    private IEnumerable<XElement> Identity() =>
        [new XElement("Arn", new Arn("iam", "", account.Id, "user/local").ToString()), new XElement("UserId", "AIDALOCALTARGETUSER00"), new XElement("Account", account.Id)];

    // Credentials that are credentials nowhere: no service of the target looks at them, and AWS does not know them.
    private IEnumerable<XElement> Session(string role, string session)
    {
        const string id = "AROALOCALTARGETROLE00";
        var expires = time.GetUtcNow().AddHours(1).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        var name = role[(role.LastIndexOf('/') + 1)..];
        return
        [
            new XElement(
                "Credentials",
                new XElement("AccessKeyId", "ASIALOCALTARGET00000"),
                new XElement("SecretAccessKey", "local"),
                new XElement("SessionToken", "local"),
                new XElement("Expiration", expires)),
            new XElement("AssumedRoleUser", new XElement("AssumedRoleId", $"{id}:{session}"), new XElement("Arn", new Arn("sts", "", account.Id, $"assumed-role/{name}/{session}").ToString())),
        ];
    }
}
