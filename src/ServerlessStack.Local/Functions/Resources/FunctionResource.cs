using System.Text.Json.Nodes;
using ServerlessStack.Local.Functions.Code;
using ServerlessStack.Local.Identity;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Functions.Resources;

/// <summary>A function of the managed .NET runtime. <see href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html"/>.</summary>
/// <param name="functions">The functions.</param>
/// <param name="assets">Has the code.</param>
/// <param name="code">Unpacks it.</param>
/// <param name="account">The account and region.</param>
/// <param name="time">The clock.</param>
internal sealed class FunctionResource(FunctionRegistry functions, IAssetReader assets, CodeStore code, LocalAccount account, TimeProvider time) : IResourceType
{
    private const int LongestName = 64;

    /// <inheritdoc />
    public string Name => "AWS::Lambda::Function";

    /// <inheritdoc />
    public ResourceProperties Properties { get; } = ResourceProperties.Of(
        "FunctionName", "Description", "Handler", "Runtime", "Code.S3Bucket", "Code.S3Key", "MemorySize", "Timeout", "Environment", "LoggingConfig", "ReservedConcurrentExecutions", "DeadLetterConfig")
        with
    {
        WithoutMeaning = new HashSet<string>(StringComparer.Ordinal) { "Role", "Architectures", "Tags", "TracingConfig", "KmsKeyArn", "PackageType" },
        Replacing = new HashSet<string>(StringComparer.Ordinal) { "FunctionName", "PackageType" },
    };

    /// <inheritdoc />
    public Task<ResourceState> CreateAsync(ResourceRequest request, CancellationToken cancellation) =>
        PutAsync(request, request.Properties.Text("FunctionName") ?? request.NewName(LongestName), cancellation);

    /// <inheritdoc />
    public Task<ResourceState> UpdateAsync(ResourceRequest request, ResourceState existing, CancellationToken cancellation) => PutAsync(request, existing.PhysicalId, cancellation);

    /// <inheritdoc />
    public Task DeleteAsync(ResourceState existing, CancellationToken cancellation)
    {
        functions.Remove(existing.PhysicalId);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task RestoreAsync(ResourceRequest request, ResourceState existing, CancellationToken cancellation) => PutAsync(request, existing.PhysicalId, cancellation);

    private async Task<ResourceState> PutAsync(ResourceRequest request, string name, CancellationToken cancellation)
    {
        FunctionProblems.Check(request.Properties);
        functions.Put(SettingsOf(request.Properties, name, await UnpackAsync(request.Properties, cancellation)));
        return new ResourceState(name, new Dictionary<string, JsonNode>(StringComparer.Ordinal) { ["Arn"] = ArnOf(name).ToString() });
    }

    private async Task<CodePackage> UnpackAsync(JsonObject properties, CancellationToken cancellation)
    {
        var (bucket, key) = (properties.RequiredText("Code.S3Bucket"), properties.RequiredText("Code.S3Key"));
        await using var zip = await assets.OpenAsync(bucket, key, cancellation) ?? throw new ResourceException($"Code is s3://{bucket}/{key}, which is not there.");
        try
        {
            var package = await code.UnpackAsync(zip, cancellation);
            var assembly = $"{properties.RequiredText("Handler")}.dll";
            return File.Exists(Path.Combine(package.Folder, assembly)) ? package : throw new ResourceException($"The package s3://{bucket}/{key} has no {assembly}, which Handler names.");
        }
        catch (CodeException exception)
        {
            throw new ResourceException($"Code s3://{bucket}/{key}: {exception.Message}", exception);
        }
    }

    private FunctionSettings SettingsOf(JsonObject properties, string name, CodePackage package)
    {
        var settings = new FunctionSettings
        {
            Name = name,
            Arn = ArnOf(name),
            Handler = properties.RequiredText("Handler"),
            Runtime = properties.RequiredText("Runtime"),
            Code = package,
            Role = properties.Text("Role") ?? "",
            Description = properties.Text("Description") ?? "",
            Environment = (properties.At("Environment.Variables") as JsonObject ?? []).ToDictionary(pair => pair.Key, pair => pair.Value?.GetValue<string>() ?? "", StringComparer.Ordinal),
            Logging = new LogSettings(properties.Text("LoggingConfig.LogGroup") ?? $"/aws/lambda/{name}")
            {
                IsJson = properties.Text("LoggingConfig.LogFormat") == "JSON",
                ApplicationLevel = properties.Text("LoggingConfig.ApplicationLogLevel"),
                SystemLevel = properties.Text("LoggingConfig.SystemLogLevel") ?? "INFO",
            },
            ReservedConcurrency = properties.Number("ReservedConcurrentExecutions"),
            DeadLetters = properties.ArnAt("DeadLetterConfig.TargetArn"),
            ModifiedAt = time.GetUtcNow(),
        };
        return settings with
        {
            Architecture = (properties.At("Architectures") as JsonArray)?[0]?.GetValue<string>() ?? settings.Architecture,
            MemorySize = properties.Number("MemorySize") ?? settings.MemorySize,
            Timeout = properties.Seconds("Timeout") ?? settings.Timeout,
        };
    }

    private Arn ArnOf(string name) => account.Arn("lambda", $"function:{name}");
}
