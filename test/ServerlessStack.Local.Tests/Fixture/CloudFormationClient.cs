using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using ServerlessStack.Local.Endpoint;

namespace ServerlessStack.Local.Tests.Fixture;

/// <summary>Calls CloudFormation as a client does, and waits as one does.</summary>
internal sealed class CloudFormationClient(Uri endpoint) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly HttpClient http = new();

    public void Dispose() => http.Dispose();

    public async Task<XElement> CallAsync(string operation, params (string Name, string Value)[] input)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint)
        {
            Content = new FormUrlEncodedContent(input.Select(field => KeyValuePair.Create(field.Name, field.Value)).Append(new("Action", operation))),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("AWS4-HMAC-SHA256", "Credential=local/20260101/us-east-1/cloudformation/aws4_request, SignedHeaders=host, Signature=local");
        using var response = await http.SendAsync(request);
        var answer = XElement.Parse(await response.Content.ReadAsStringAsync());
        return response.IsSuccessStatusCode ? answer : throw new AwsException(Text(answer, "Code")!, Text(answer, "Message")!, (int)response.StatusCode);
    }

    /// <summary>Creates or updates a stack and returns the state in which it ends.</summary>
    public async Task<string> DeployAsync(string stack, JsonNode template, params (string Name, string Value)[] more)
    {
        var isThere = (await CallAsync("ListStacks")).Descendants().Any(element => element.Name.LocalName == "member" && Text(element, "StackName") == stack && Text(element, "StackStatus") != "DELETE_COMPLETE");
        await CallAsync(isThere ? "UpdateStack" : "CreateStack", [("StackName", stack), ("TemplateBody", template.ToJsonString()), .. more]);
        return await EndAsync(stack);
    }

    /// <summary>Deletes a stack and returns the state in which it ends.</summary>
    public async Task<string> DeleteAsync(string stack)
    {
        var id = Text(await CallAsync("DescribeStacks", ("StackName", stack)), "StackId")!;
        await CallAsync("DeleteStack", ("StackName", stack));
        return await EndAsync(id);
    }

    public async Task<string> EndAsync(string stack)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var status = Text(await CallAsync("DescribeStacks", ("StackName", stack)), "StackStatus")!;
            if (!status.EndsWith("_IN_PROGRESS", StringComparison.Ordinal))
            {
                return status;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), patience.Token);
        }
    }

    /// <summary>The physical ids of a stack's resources.</summary>
    public async Task<Dictionary<string, string>> ResourcesAsync(string stack) =>
        (await CallAsync("DescribeStackResources", ("StackName", stack))).Descendants().Where(element => element.Name.LocalName == "member")
        .ToDictionary(member => Text(member, "LogicalResourceId")!, member => Text(member, "PhysicalResourceId") ?? "", StringComparer.Ordinal);

    public async Task<Dictionary<string, string>> OutputsAsync(string stack) =>
        (await CallAsync("DescribeStacks", ("StackName", stack))).Descendants().Where(element => Text(element, "OutputKey", isChild: true) is not null)
        .ToDictionary(member => Text(member, "OutputKey")!, member => Text(member, "OutputValue")!, StringComparer.Ordinal);

    /// <summary>What happened, the oldest first: <c>Queue CREATE_FAILED reason</c>.</summary>
    public async Task<List<string>> EventsAsync(string stack) =>
        [.. (await CallAsync("DescribeStackEvents", ("StackName", stack))).Descendants().Where(element => element.Name.LocalName == "member").Reverse()
            .Select(member => $"{Text(member, "LogicalResourceId")} {Text(member, "ResourceStatus")} {Text(member, "ResourceStatusReason")}".Trim())];

    private static string? Text(XElement element, string name, bool isChild = false) =>
        (isChild ? element.Elements() : element.Descendants()).FirstOrDefault(child => child.Name.LocalName == name)?.Value;
}
