using System.Collections.Concurrent;
using ServerlessStack.Local.Apis.Calls;

namespace ServerlessStack.Local.Apis.Throttling;

/// <summary>
/// Limits the requests of each route of a stage with a bucket of its own.
/// <see href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-throttling.html"/>.
/// </summary>
/// <param name="time">The clock.</param>
internal sealed class RouteThrottle(TimeProvider time)
{
    private readonly ConcurrentDictionary<(string Api, string Stage, string Route), TokenBucket> _buckets = new();

    /// <summary>Whether a request is one too many.</summary>
    public bool Refuses(ApiCall call)
    {
        var route = call.Match!.Route.Key.Text;
        var limit = call.Stage.LimitOf(route);
        if (limit is { Rate: null, Burst: null })
        {
            return false;
        }

        // Where one of the two is not set it is the account's, which is larger than a laptop is fast.
        var bucket = _buckets.GetOrAdd((call.Api.Id, call.Stage.Name, route), _ => new TokenBucket(time));
        return !bucket.TryTake(limit.Rate ?? double.MaxValue, limit.Burst ?? double.MaxValue);
    }
}
