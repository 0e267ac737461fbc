using System.Linq.Expressions;
using ServerlessStack.Constructs.Filters;

namespace ServerlessStack.Constructs;

/// <summary>Writes what a rule of a bus lets through (EventBridge user guide, "Creating Amazon EventBridge event patterns").</summary>
internal static class EventPattern
{
    /// <summary>Events from one source, of one type, whose detail a predicate lets through.</summary>
    /// <typeparam name="TEvent">The event: the detail.</typeparam>
    /// <param name="source">The event's <c>source</c>.</param>
    /// <param name="detailType">The event's <c>detail-type</c>; <see langword="null"/> for any.</param>
    /// <param name="where">The predicate; <see langword="null"/> for all events.</param>
    /// <param name="rules">Receives what EventBridge cannot evaluate.</param>
    /// <returns>The pattern as CloudFormation takes it; of no use when a rule was broken.</returns>
    public static object For<TEvent>(string source, string? detailType, Expression<Func<TEvent, bool>>? where, Rules rules)
    {
        var compiler = new FilterCompiler(FilterDialect.Bus, rules);
        IReadOnlyList<IReadOnlyList<PatternEntry>> branches = where is null || compiler.ShapeOf(typeof(TEvent)) is not { } shape
            ? [[]]
            : compiler.Write(compiler.Read(where, new FilterSubject(where.Parameters[0], shape, [])).Branches, "detail");
        return Write(compiler, source, detailType is null ? [] : [detailType], branches);
    }

    /// <summary>Lambda's records of one function's invocations.</summary>
    /// <param name="source">The records' <c>source</c>.</param>
    /// <param name="detailType">The records' <c>detail-type</c>.</param>
    /// <param name="functionArn">The function's ARN; records add the version that ran.</param>
    /// <returns>The pattern as CloudFormation takes it.</returns>
    public static object Of(string source, string detailType, string functionArn) => new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["source"] = new[] { source },
        ["detail-type"] = new[] { detailType },
        ["detail"] = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["requestContext"] = new Dictionary<string, object>(StringComparer.Ordinal) { ["functionArn"] = new[] { $"{functionArn}:$LATEST" } },
        },
    };

    /// <summary>Writes the pattern around the detail's.</summary>
    internal static object Write(FilterCompiler compiler, string source, IReadOnlyList<string> detailTypes, IReadOnlyList<IReadOnlyList<PatternEntry>> branches)
    {
        var pattern = new Dictionary<string, object>(StringComparer.Ordinal) { ["source"] = new[] { source } };
        if (detailTypes.Count > 0)
        {
            pattern["detail-type"] = detailTypes.ToArray();
        }

        foreach (var (name, value) in compiler.Build(branches))
        {
            pattern[name] = value;
        }

        PatternLimits.CheckRule(pattern, compiler.Problems);
        compiler.Report();

        // CloudFormation's JSON cannot hold null (EventBridge user guide, "Using null values in AWS CloudFormation templates").
        return branches.Any(branch => branch.Any(entry => entry.Conditions.Contains(null))) ? PatternText.Of(pattern) : pattern;
    }
}
