using System.Runtime.CompilerServices;
using Amazon.CDK;
using ServerlessStack.Lambda;
using HttpMethod = System.Net.Http.HttpMethod;

namespace ServerlessStack.Constructs;

/// <summary>The largest body that a route takes. An HTTP API has no such setting, so the function's host checks it; the constructs tell it so.</summary>
internal static class RouteBody
{
    // The method of a route that takes every method.
    private const string AnyMethod = "ANY";

    // By route key. A route without a limit of its own is noted too: the host knows a route by its key alone.
    private static readonly ConditionalWeakTable<DotNetFunction, SortedDictionary<string, int?>> Routes = [];

    /// <summary>Checks a limit.</summary>
    /// <param name="rules">Receives what is wrong with it.</param>
    /// <param name="function">The function that answers the route.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="key">The route's key, such as <c>POST /orders</c>.</param>
    /// <param name="limit">The largest body; <see langword="null"/> when the route says nothing.</param>
    public static void Check(Rules rules, DotNetFunction function, HttpMethod method, string key, Size? limit)
    {
        if (limit is not null)
        {
            rules
                .Require(
                    method.Method == AnyMethod || RouteBodyLimits.IsBodyRead(method.Method),
                    () => $"Route \"{key}\" limits its body, but the host reads none of {method} requests; leave out MaximumRequestBody, or nothing is limited.")
                .Require(
                    BytesOf(limit) is not null,
                    () => $"Route \"{key}\" takes bodies up to MaximumRequestBody ({InWords(limit)}), but it must be whole bytes, 1 to {RouteBodyLimits.Largest}, and known now, or the host cannot go by it; Lambda delivers none that is larger.");
        }

        rules.Require(
            !RoutesOf(function).TryGetValue(key, out var other) || other == BytesOf(limit),
            () => $"Route \"{key}\" takes bodies up to {InWords(limit)}, but {function.Node.Path} answers the same route of another API, up to {InWords(other)}; it cannot tell the two apart. Give both the same MaximumRequestBody, or each API its own function.");
    }

    /// <summary>Tells the function's host. The limit must have been checked.</summary>
    /// <param name="function">The function that answers the route.</param>
    /// <param name="key">The route's key.</param>
    /// <param name="limit">The largest body; <see langword="null"/> when the route says nothing.</param>
    public static void Limit(DotNetFunction function, string key, Size? limit)
    {
        var routes = RoutesOf(function);
        routes[key] = BytesOf(limit);
        if (limit is not null)
        {
            var limits = routes.Where(route => route.Value is not null).Select(route => KeyValuePair.Create(route.Key, route.Value!.Value));
            function.Function.AddEnvironment(RouteBodyLimits.Variable, RouteBodyLimits.Write(limits));
        }
    }

    private static SortedDictionary<string, int?> RoutesOf(DotNetFunction function) =>
        Routes.GetValue(function, static _ => new SortedDictionary<string, int?>(StringComparer.Ordinal));

    private static int? BytesOf(Size? limit) =>
        limit is null || limit.IsUnresolved() ? null : Bytes(limit) is var bytes && bytes is >= 1 and <= RouteBodyLimits.Largest && bytes == Math.Floor(bytes) ? (int)bytes : null;

    // Without rounding: CDK's own conversion throws for fractions.
    private static double Bytes(Size size) => size.ToBytes(new SizeConversionOptions { Rounding = SizeRoundingBehavior.NONE });

    private static string InWords(Size? limit) => limit is null ? InWords((int?)null)
        : limit.IsUnresolved() ? "a size set at deployment"
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Bytes(limit)} bytes");

    private static string InWords(int? bytes) => bytes is null ? "what the host's options say" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{bytes} bytes");
}
