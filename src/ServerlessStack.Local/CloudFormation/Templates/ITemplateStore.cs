namespace ServerlessStack.Local.CloudFormation.Templates;

/// <summary>Where templates are uploaded to.</summary>
internal interface ITemplateStore
{
    /// <summary>Reads a template by its <c>TemplateURL</c>.</summary>
    /// <exception cref="Endpoint.AwsException">It is not there.</exception>
    Task<string> ReadAsync(Uri url, CancellationToken cancellation);
}
