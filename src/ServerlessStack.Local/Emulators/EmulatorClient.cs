using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Identity;

namespace ServerlessStack.Local.Emulators;

/// <summary>Calls the emulators. Their SDK packages are not needed: one form of call serves all of them, and nothing is signed for real.</summary>
/// <param name="http">Sends.</param>
/// <param name="addresses">Where they listen.</param>
/// <param name="account">Whose calls they are.</param>
internal sealed class EmulatorClient(HttpClient http, EmulatorAddresses addresses, LocalAccount account)
{
    /// <summary>Calls SQS: <c>SendMessage</c>, <c>ReceiveMessage</c>.</summary>
    public Task<JsonObject> SqsAsync(string operation, JsonObject input, CancellationToken cancellation) => JsonAsync(Emulator.Messaging, "sqs", $"AmazonSQS.{operation}", input, cancellation);

    /// <summary>Calls DynamoDB: <c>CreateTable</c>.</summary>
    public Task<JsonObject> DynamoDbAsync(string operation, JsonObject input, CancellationToken cancellation) => JsonAsync(Emulator.DynamoDb, "dynamodb", $"DynamoDB_20120810.{operation}", input, cancellation);

    /// <summary>Calls DynamoDB's streams: <c>GetRecords</c>.</summary>
    public Task<JsonObject> DynamoDbStreamsAsync(string operation, JsonObject input, CancellationToken cancellation) => JsonAsync(Emulator.DynamoDb, "dynamodb", $"DynamoDBStreams_20120810.{operation}", input, cancellation);

    /// <summary>Calls Kinesis: <c>PutRecord</c>.</summary>
    public Task<JsonObject> KinesisAsync(string operation, JsonObject input, CancellationToken cancellation) => JsonAsync(Emulator.Kinesis, "kinesis", $"Kinesis_20131202.{operation}", input, cancellation);

    /// <summary>Calls SNS with the query protocol: <c>Publish</c>; returns the answer's root.</summary>
    public async Task<XElement> SnsAsync(string operation, IReadOnlyDictionary<string, string> input, CancellationToken cancellation)
    {
        var form = new FormUrlEncodedContent(input.Append(new("Action", operation)).Append(new("Version", "2010-03-31")));
        var (isSuccess, text) = await SendAsync(Emulator.Messaging, "sns", form, target: null, cancellation);
        var answer = XElement.Parse(text);
        if (isSuccess)
        {
            return answer;
        }

        string Error(string name) => answer.Descendants().FirstOrDefault(element => element.Name.LocalName == name)?.Value ?? text;
        throw new AwsException(Error("Code"), Error("Message"));
    }

    private async Task<JsonObject> JsonAsync(Emulator emulator, string service, string target, JsonObject input, CancellationToken cancellation)
    {
        // Kinesis speaks version 1.1 of the protocol, the others 1.0; the emulators compare the type as a whole, so it has no charset.
        var content = new StringContent(input.ToJsonString(), Encoding.UTF8, emulator is Emulator.Kinesis ? "application/x-amz-json-1.1" : "application/x-amz-json-1.0");
        content.Headers.ContentType!.CharSet = null;
        var (isSuccess, text) = await SendAsync(emulator, service, content, target, cancellation);
        var answer = text.Length == 0 ? [] : JsonNode.Parse(text) as JsonObject ?? [];
        if (isSuccess)
        {
            return answer;
        }

        var code = answer["__type"]?.GetValue<string>() ?? "InternalFailure";
        throw new AwsException(code[(code.LastIndexOf('#') + 1)..], (answer["message"] ?? answer["Message"])?.GetValue<string>() ?? text);
    }

    private async Task<(bool IsSuccess, string Text)> SendAsync(Emulator emulator, string service, HttpContent content, string? target, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, addresses[emulator]) { Content = content };
        var parameter = $"Credential={account.Id}/20260101/{account.Region}/{service}/aws4_request, SignedHeaders=host, Signature=local";
        request.Headers.Authorization = new AuthenticationHeaderValue("AWS4-HMAC-SHA256", parameter);
        request.Headers.Add("X-Amz-Date", "20260101T000000Z");
        if (target is not null)
        {
            request.Headers.Add("X-Amz-Target", target);
        }

        using var response = await http.SendAsync(request, cancellation);
        return (response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(cancellation));
    }
}
