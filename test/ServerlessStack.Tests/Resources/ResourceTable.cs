using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ServerlessStack.Tests.Resources;

/// <summary>Writes the page about what each pair costs in resources.</summary>
internal static partial class ResourceTable
{
    private const string Introduction =
        """
        # Resources

        What the template of a stack holds that has one connection and nothing else, with every default. This page is written by a test from the minimal snapshots of the pairs, and another test fails when the
        resources of a pair itself are more than AWS Solutions Constructs take for it.

        - **resources**: both ends and the connection: the source with its policy, the consumer, a function's role and log group, a queue's dead-letter queue and its policy, permissions, roles, a projection where the pair has one.
        - **buses** stand apart, because AWS Solutions Constructs take the account's default bus.
        - **shared** stands apart: the stack's dead-letter queue and its policy, made once a stack by the first function, rule, pipe or schedule that has no queue of its own. AWS Solutions Constructs keep no failed asynchronous invocation
          and no failed delivery; for streams and tables they make a dead-letter queue, which is in their figure, so there the test adds ours.
        - **alarms** stand apart on both sides.
        - **theirs** is what the integration snapshots of AWS Solutions Constructs hold that use no arguments. None of them has a log group for its function. Their API is a REST API, and their table, bucket, topic and queue are declared by the
          construct as ours are.
        - **all** is everything in our template.

        | pair | resources | theirs | buses | shared | alarms | all | custom resources | theirs | KMS keys | theirs |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |

        """;

    private const string Ending =
        """

        ## What only the first connection of a stack pays

        Alone in its stack, a connection also brings the shared dead-letter queue with its policy, and a bus where it has one. Counted that way, these take more than their neighbours do, who keep nothing that fails and make no bus;
        from the second connection on, the shared queue costs nothing:


        """;

    /// <summary>Writes the page.</summary>
    /// <param name="pairs">The pairs.</param>
    public static string Write(IReadOnlyCollection<PairResources> pairs)
    {
        var page = new StringBuilder(Introduction.ReplaceLineEndings("\n"));
        foreach (var pair in pairs.OrderBy(pair => pair.Pair, StringComparer.Ordinal))
        {
            var theirs = SolutionsConstructs.Counts.GetValueOrDefault(pair.Pair);
            page.Append(
                CultureInfo.InvariantCulture,
                $"| {Words(pair.Pair)} | {pair.Own} | {(theirs is null ? "–" : $"{theirs.Resources} ({theirs.Construct})")} | {pair.Buses} | {pair.Shared} | {pair.Alarms} | {pair.All} "
                + $"| {pair.CustomResources} | {theirs?.CustomResources.ToString(CultureInfo.InvariantCulture) ?? "–"} | {pair.Keys} | {theirs?.Keys.ToString(CultureInfo.InvariantCulture) ?? "–"} |\n");
        }

        page.Append(Ending.ReplaceLineEndings("\n"));
        foreach (var pair in pairs.OrderBy(pair => pair.Pair, StringComparer.Ordinal))
        {
            if (SolutionsConstructs.Counts.TryGetValue(pair.Pair, out var theirs) && pair.All - pair.Alarms > theirs.Resources)
            {
                page.Append(CultureInfo.InvariantCulture, $"- {Words(pair.Pair)}: {pair.All - pair.Alarms}, {theirs.Construct} {theirs.Resources}\n");
            }
        }

        return page.ToString();
    }

    private static string Words(string pair)
    {
        var ends = Ends().Match(pair);
        var (source, consumer) = (ends.Groups["source"].Value, Word(ends.Groups["consumer"].Value));
        return source switch
        {
            "Changes" => $"table → {consumer}, changes as they are",
            "Table" when consumer != "function" => $"table → {consumer}, by a projection",
            _ => $"{Word(source)} → {consumer}",
        };
    }

    private static string Word(string end) => end switch
    {
        "Api" => "API",
        "FifoQueue" => "FIFO queue",
        "FifoTopic" => "FIFO topic",
        "ForeignBus" => "foreign bus",
        _ => end.ToLowerInvariant(),
    };

    [GeneratedRegex(@"\A(?<source>[A-Z]\w*?[a-z])To(?<consumer>[A-Z]\w*)\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ends();
}
