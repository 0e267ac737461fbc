using System.Linq.Expressions;
using Amazon.CDK.AWS.Lambda;
using ServerlessStack.Constructs.Filters;
using ServerlessStack.Lambda;

namespace ServerlessStack.Constructs;

/// <summary>
/// Writes which records an event source mapping hands to its function (Lambda developer guide, "Control which events Lambda sends to your function"). What it does not
/// hand over from a queue is deleted. Every method gives <see langword="null"/> when no filter is needed, and something of no use when a rule was broken.
/// </summary>
internal static class MappingFilter
{
    /// <summary>Messages of a queue.</summary>
    public static CfnEventSourceMapping.FilterCriteriaProperty? ForQueue<TMessage>(Expression<Func<TMessage, bool>>? where, Rules rules) =>
        Of(new RecordPattern(FilterDialect.Mapping, rules).ForEvent("body", where));

    /// <summary>Events of a Kinesis stream.</summary>
    public static CfnEventSourceMapping.FilterCriteriaProperty? ForStream<TEvent>(Expression<Func<TEvent, bool>>? where, Rules rules) =>
        Of(new RecordPattern(FilterDialect.Mapping, rules).ForEvent("data", where));

    /// <summary>Changes of a table's items: their kinds, and a predicate over the old and the new item.</summary>
    public static CfnEventSourceMapping.FilterCriteriaProperty? ForTable<TItem>(Change on, Expression<Func<TItem, TItem, bool>>? where, Rules rules) =>
        Of(new RecordPattern(FilterDialect.Mapping, rules).ForTable(on, where));

    private static CfnEventSourceMapping.FilterCriteriaProperty? Of(string? pattern) =>
        pattern is null ? null : new() { Filters = new object[] { new CfnEventSourceMapping.FilterProperty { Pattern = pattern } } };
}
