using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Endpoint.Protocols;
using ServerlessStack.Local.Functions.Code;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Functions.Calls;

/// <summary><c>UpdateFunctionCode</c>: other code for a function, at once. <see href="https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionCode.html"/>.</summary>
/// <param name="functions">The functions.</param>
/// <param name="assets">Has the code.</param>
/// <param name="code">Unpacks it.</param>
/// <param name="time">The clock.</param>
internal sealed class UpdateCodeCall(FunctionRegistry functions, IAssetReader assets, CodeStore code, TimeProvider time)
{
    private const string Invalid = "InvalidParameterValueException";

    /// <summary>Answers the call.</summary>
    public async Task AnswerAsync(HttpContext context, DeployedFunction function)
    {
        var (_, input) = await JsonCall.ReadAsync(context);
        var changed = function.Settings with { Code = await UnpackAsync(input, function.Settings.Handler, context.RequestAborted), ModifiedAt = time.GetUtcNow() };
        if (input.Flag("DryRun") is not true)
        {
            functions.Put(changed);
        }

        await LambdaService.WriteAsync(context, FunctionDescription.Of(changed));
    }

    private async Task<CodePackage> UnpackAsync(JsonObject input, string handler, CancellationToken cancellation)
    {
        await using var zip = await OpenAsync(input, cancellation);
        try
        {
            var package = await code.UnpackAsync(zip, cancellation);
            return File.Exists(Path.Combine(package.Folder, $"{handler}.dll")) ? package : throw new AwsException(Invalid, $"The package has no {handler}.dll, which is the function's handler.");
        }
        catch (CodeException exception)
        {
            throw new AwsException(Invalid, exception.Message);
        }
    }

    private async Task<Stream> OpenAsync(JsonObject input, CancellationToken cancellation)
    {
        if (input.Text("ZipFile") is { } zip)
        {
            try
            {
                return new MemoryStream(Convert.FromBase64String(zip));
            }
            catch (FormatException exception)
            {
                throw new AwsException(Invalid, $"ZipFile is not Base64: {exception.Message}");
            }
        }

        return input.Text("S3Bucket") is { } bucket && input.Text("S3Key") is { } key
            ? await assets.OpenAsync(bucket, key, cancellation) ?? throw new AwsException(Invalid, $"s3://{bucket}/{key} is not there.")
            : throw new AwsException(Invalid, "The code is missing: ZipFile, or S3Bucket and S3Key.");
    }
}
