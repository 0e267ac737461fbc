using System.Globalization;

namespace ServerlessStack.Lambda.Hosting;

/// <summary>What the host accepts.</summary>
internal static class HostLimits
{
    // The largest batch that any source delivers (Lambda developer guide, "Lambda quotas").
    private const int MostParallel = 10_000;

    // Records still running are given up 200 ms before the deadline: a handler must be asked to stop before that.
    private static readonly TimeSpan ShortestMargin = TimeSpan.FromMilliseconds(250);

    // The longest timeout of a function (Lambda developer guide, "Lambda quotas").
    private static readonly TimeSpan LongestMargin = TimeSpan.FromMinutes(15);

    /// <summary>Checks every value.</summary>
    /// <exception cref="InvalidHostOptionsException">At least one value cannot work.</exception>
    public static void Check(HostOptions options)
    {
        List<string> problems = [];
        if (options.DeadlineMargin < ShortestMargin || options.DeadlineMargin > LongestMargin)
        {
            problems.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"DeadlineMargin ({options.DeadlineMargin.TotalMilliseconds} ms) must be 250 ms to 900000 ms, or handlers are given up before they were asked to stop, or never get any time."));
        }

        if (options.Parallelism is < 1 or > MostParallel)
        {
            problems.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"Parallelism ({options.Parallelism}) must be 1 to {MostParallel}, or no record is handled; no batch has more records than that."));
        }

        if (options.MaximumRequestBody is < 1 or > RouteBodyLimits.Largest)
        {
            problems.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"MaximumRequestBody ({options.MaximumRequestBody} bytes) must be 1 to {RouteBodyLimits.Largest}, or no request with a body is read; Lambda delivers none that is larger."));
        }

        if (problems.Count > 0)
        {
            throw new InvalidHostOptionsException(problems);
        }
    }
}
