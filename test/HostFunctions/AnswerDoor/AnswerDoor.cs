using Microsoft.Extensions.Logging;

namespace ServerlessStack.HostFunctions;

/// <summary>A handler whose constructor asks for what it needs: a service, options that name a granted resource, a logger and metrics.</summary>
/// <param name="doorbell">Rings.</param>
/// <param name="options">Says what to answer.</param>
/// <param name="logger">Keeps who came.</param>
/// <param name="metrics">Counts visits.</param>
public sealed partial class AnswerDoor(IDoorbell doorbell, DoorOptions options, ILogger<AnswerDoor> logger, FunctionMetrics metrics) : IRequestHandler<Visit, Answer>
{
    /// <inheritdoc />
    public Task<Reply<Answer>> HandleAsync(Visit request, RequestContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        doorbell.Ring();
        metrics.Add("Visits", 1, MetricUnit.Count);
        LogVisit(request.Name);
        return Task.FromResult(Reply.Ok(new Answer { Text = $"{options.Welcome}, {request.Name}!" }));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Visitor} came.")]
    private partial void LogVisit(string visitor);
}
