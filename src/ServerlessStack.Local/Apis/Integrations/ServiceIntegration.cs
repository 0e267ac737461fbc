using System.Text.Json.Nodes;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using ServerlessStack.Local.Apis.Calls;
using ServerlessStack.Local.Apis.Definitions;
using ServerlessStack.Local.Endpoint.Calls;

namespace ServerlessStack.Local.Apis.Integrations;

/// <summary>Answers a request with a service's operation; status and answer are the service's.</summary>
/// <param name="services">Calls the services.</param>
internal sealed class ServiceIntegration(ServiceCaller services)
{
    private static readonly XNamespace Sqs = "http://queue.amazonaws.com/doc/2012-11-05/";

    /// <summary>Calls the operation.</summary>
    public async Task<ApiAnswer> AnswerAsync(ApiCall call, ApiIntegration integration, CancellationToken cancellation)
    {
        var operation = ServiceOperation.Find(integration.Subtype!)!;
        var values = integration.Parameters
            .Select(parameter => (parameter.Key, Value: ParameterMapping.Resolve(parameter.Value, call)))
            .Where(parameter => !string.IsNullOrEmpty(parameter.Value))
            .ToDictionary(parameter => parameter.Key, parameter => parameter.Value!, StringComparer.Ordinal);
        if (operation.Required.FirstOrDefault(name => !values.ContainsKey(name)) is { } missing)
        {
            return ApiAnswer.Message(StatusCodes.Status400BadRequest, "Bad Request", $"The request has no value for {missing} ({integration.Parameters.GetValueOrDefault(missing)}).");
        }

        var answer = await services.CallAsync(operation.Service, operation.Target, operation.Input(values), cancellation);
        return answer.IsSuccess && operation.Subtype == ServiceOperation.SendMessage
            ? ApiAnswer.Of(answer.Status, QueueAnswer(answer.Text, call.Id), "text/xml")
            : ApiAnswer.Of(answer.Status, answer.Text, "application/x-amz-json-1.1") with { IntegrationError = answer.IsSuccess ? null : answer.Text };
    }

    // API Gateway speaks the query protocol with SQS, whose answers are XML.
    private static string QueueAnswer(string text, string requestId)
    {
        var sent = JsonNode.Parse(text)!.AsObject();
        var result = new XElement(Sqs + "SendMessageResult", sent.Select(member => new XElement(Sqs + member.Key, member.Value?.ToString())));
        var metadata = new XElement(Sqs + "ResponseMetadata", new XElement(Sqs + "RequestId", requestId));
        return $"<?xml version=\"1.0\"?>{new XElement(Sqs + "SendMessageResponse", result, metadata).ToString(SaveOptions.DisableFormatting)}";
    }
}
