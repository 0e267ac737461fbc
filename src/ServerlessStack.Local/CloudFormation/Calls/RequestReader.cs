using ServerlessStack.Local.CloudFormation.Stacks;
using ServerlessStack.Local.CloudFormation.Templates;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Endpoint.Protocols;

namespace ServerlessStack.Local.CloudFormation.Calls;

/// <summary>Reads how a stack is to be from a call.</summary>
/// <param name="templates">Where templates are uploaded to.</param>
internal sealed class RequestReader(ITemplateStore templates)
{
    /// <summary>The template of a call.</summary>
    /// <exception cref="AwsException">It names none, or one that is not there.</exception>
    public async Task<string> TemplateAsync(QueryCall call, Stack? stack, CancellationToken cancellation)
    {
        if (call["TemplateBody"] is { } body)
        {
            return body;
        }

        if (call["TemplateURL"] is { } url)
        {
            return await templates.ReadAsync(new Uri(url), cancellation);
        }

        return call["UsePreviousTemplate"] == "true" && stack?.Request is { } previous
            ? previous.Template
            : throw new AwsException("ValidationError", "Either Template URL or Template Body must be specified.");
    }

    /// <summary>The whole request.</summary>
    /// <exception cref="AwsException">It is none.</exception>
    public async Task<StackRequest> ReadAsync(QueryCall call, Stack? stack, CancellationToken cancellation)
    {
        var parameters = call.Pairs("Parameters", "ParameterKey", "ParameterValue");
        foreach (var name in call.Flagged("Parameters", "ParameterKey", "UsePreviousValue"))
        {
            if (stack?.Request?.Parameters.TryGetValue(name, out var previous) == true)
            {
                parameters[name] = previous;
            }
        }

        return new StackRequest(await TemplateAsync(call, stack, cancellation), parameters, call.Pairs("Tags", "Key", "Value"))
        {
            KeepsFailed = call["DisableRollback"] == "true" || call["OnFailure"] == "DO_NOTHING",
            Token = call["ClientToken"] ?? call["ClientRequestToken"],
        };
    }
}
