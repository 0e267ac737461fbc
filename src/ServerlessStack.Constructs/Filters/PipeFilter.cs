using System.Linq.Expressions;
using Amazon.CDK.AWS.Pipes;
using ServerlessStack.Constructs.Filters;
using ServerlessStack.Lambda;

namespace ServerlessStack.Constructs;

/// <summary>
/// Writes which records a pipe takes from its source (EventBridge user guide, "Event filtering in Amazon EventBridge Pipes"). What it does not take from a queue is deleted.
/// Every method gives <see langword="null"/> when no filter is needed, and something of no use when a rule was broken.
/// </summary>
internal static class PipeFilter
{
    /// <summary>Messages of a queue.</summary>
    public static CfnPipe.FilterCriteriaProperty? ForQueue<TMessage>(Expression<Func<TMessage, bool>>? where, Rules rules) =>
        Of(new RecordPattern(FilterDialect.Pipe, rules).ForEvent("body", where));

    /// <summary>Events of a Kinesis stream.</summary>
    public static CfnPipe.FilterCriteriaProperty? ForStream<TEvent>(Expression<Func<TEvent, bool>>? where, Rules rules) =>
        Of(new RecordPattern(FilterDialect.Pipe, rules).ForEvent("data", where));

    /// <summary>Changes of a table's items: their kinds, and a predicate over the old and the new item.</summary>
    public static CfnPipe.FilterCriteriaProperty? ForTable<TItem>(Change on, Expression<Func<TItem, TItem, bool>>? where, Rules rules) =>
        Of(new RecordPattern(FilterDialect.Pipe, rules).ForTable(on, where));

    private static CfnPipe.FilterCriteriaProperty? Of(string? pattern) =>
        pattern is null ? null : new() { Filters = new object[] { new CfnPipe.FilterProperty { Pattern = pattern } } };
}
