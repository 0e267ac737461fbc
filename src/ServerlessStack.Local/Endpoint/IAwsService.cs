using Microsoft.AspNetCore.Http;

namespace ServerlessStack.Local.Endpoint;

/// <summary>A service of AWS as the endpoint plays it.</summary>
internal interface IAwsService
{
    /// <summary>The signing names under which SDKs and the CDK CLI call it: <c>s3</c>, <c>lambda</c>, <c>cloudformation</c>.</summary>
    IReadOnlyList<string> SigningNames { get; }

    /// <summary>Answers a call.</summary>
    /// <param name="context">The request, its body not read yet, and the answer.</param>
    /// <param name="scope">Whose call it is.</param>
    /// <exception cref="AwsException">The service refuses; the endpoint words the error as the call's protocol does.</exception>
    Task AnswerAsync(HttpContext context, SigningScope scope);
}
