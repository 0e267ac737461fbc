using ServerlessStack.Local.Functions.Asynchronous;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Functions.Resources;

/// <summary>
/// How a function's asynchronous invocations are retried and reported.
/// <see href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventinvokeconfig.html"/>.
/// </summary>
/// <param name="functions">The functions.</param>
internal sealed class EventInvokeConfigResource(FunctionRegistry functions) : IResourceType
{
    private const int MostRetries = 2;
    private static readonly TimeSpan ShortestAge = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestAge = TimeSpan.FromHours(6);

    /// <inheritdoc />
    public string Name => "AWS::Lambda::EventInvokeConfig";

    /// <inheritdoc />
    public ResourceProperties Properties { get; } = ResourceProperties.Of("FunctionName", "Qualifier", "DestinationConfig", "MaximumEventAgeInSeconds", "MaximumRetryAttempts")
        with
    { Replacing = new HashSet<string>(StringComparer.Ordinal) { "FunctionName", "Qualifier" } };

    /// <inheritdoc />
    public Task<ResourceState> CreateAsync(ResourceRequest request, CancellationToken cancellation)
    {
        var settings = Read(request);
        var name = request.Properties.RequiredText("FunctionName");
        var function = functions.Find(name) ?? throw new ResourceException($"FunctionName ({name}) names no function.");
        function.Asynchronous = settings;

        // CloudFormation gives a made-up id; here it says which function it belongs to.
        return Task.FromResult(new ResourceState(function.Settings.Name));
    }

    /// <inheritdoc />
    public Task<ResourceState> UpdateAsync(ResourceRequest request, ResourceState existing, CancellationToken cancellation) => CreateAsync(request, cancellation);

    /// <inheritdoc />
    public Task DeleteAsync(ResourceState existing, CancellationToken cancellation)
    {
        if (functions.Find(existing.PhysicalId) is { } function)
        {
            function.Asynchronous = new AsynchronousSettings();
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task RestoreAsync(ResourceRequest request, ResourceState existing, CancellationToken cancellation) => CreateAsync(request, cancellation);

    private static AsynchronousSettings Read(ResourceRequest request)
    {
        var properties = request.Properties;
        if (properties.Text("Qualifier") is { } qualifier and not "$LATEST")
        {
            throw new ResourceException($"Qualifier ({qualifier}) must be $LATEST: the local target has no versions.");
        }

        var settings = new AsynchronousSettings
        {
            OnSuccess = properties.ArnAt("DestinationConfig.OnSuccess.Destination"),
            OnFailure = properties.ArnAt("DestinationConfig.OnFailure.Destination"),
        };
        settings = settings with
        {
            MaximumRetries = properties.Number("MaximumRetryAttempts") ?? settings.MaximumRetries,
            MaximumAge = properties.Seconds("MaximumEventAgeInSeconds") ?? settings.MaximumAge,
        };
        return settings.MaximumRetries is < 0 or > MostRetries ? throw new ResourceException($"MaximumRetryAttempts ({settings.MaximumRetries}) must be between 0 and {MostRetries}.")
            : settings.MaximumAge < ShortestAge || settings.MaximumAge > LongestAge ? throw new ResourceException(
                $"MaximumEventAgeInSeconds ({settings.MaximumAge.TotalSeconds}) must be between {ShortestAge.TotalSeconds} and {LongestAge.TotalSeconds}.")
            : settings;
    }
}
