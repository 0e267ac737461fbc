using System.Linq.Expressions;
using System.Text.Encodings.Web;
using System.Text.Json;
using Amazon.CDK;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.Pipes;
using ServerlessStack.Constructs;
using ServerlessStack.Lambda;

namespace ServerlessStack.Tests.Filters;

/// <summary>Writes predicates in each dialect as JSON text, or gives every problem.</summary>
internal static class Written
{
    // It only names the construct in messages.
    private static readonly Stack Stack = TestStack.Create();

    // Signs such as > stay readable.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string? Sns<TEvent>(Expression<Func<TEvent, bool>>? where) => Of(rules => SnsFilterPolicy.For(where, rules));

    public static string? Bus<TEvent>(Expression<Func<TEvent, bool>>? where) => Of(rules => EventPattern.For("shop", "Parcel", where, rules));

    public static string? Bucket(Expression<Func<ObjectCreated, bool>>? where = null, string? prefix = null, string? suffix = null) =>
        Of(rules => ObjectPattern.For("receipts", ["Object Created"], prefix, suffix, where, rules));

    public static string? PipeFromQueue<TEvent>(Expression<Func<TEvent, bool>>? where) => Of(rules => Pattern(PipeFilter.ForQueue(where, rules)));

    public static string? PipeFromStream<TEvent>(Expression<Func<TEvent, bool>>? where) => Of(rules => Pattern(PipeFilter.ForStream(where, rules)));

    public static string? PipeFromTable<TItem>(Change on, Expression<Func<TItem, TItem, bool>>? where) => Of(rules => Pattern(PipeFilter.ForTable(on, where, rules)));

    public static string? MappingOfQueue<TEvent>(Expression<Func<TEvent, bool>>? where) => Of(rules => Pattern(MappingFilter.ForQueue(where, rules)));

    public static string? MappingOfStream<TEvent>(Expression<Func<TEvent, bool>>? where) => Of(rules => Pattern(MappingFilter.ForStream(where, rules)));

    public static string? MappingOfTable<TItem>(Change on, Expression<Func<TItem, TItem, bool>>? where) => Of(rules => Pattern(MappingFilter.ForTable(on, where, rules)));

    /// <summary>The problems of what cannot be written.</summary>
    public static string[] Problems(Func<string?> write) => [.. Assert.Throws<InvalidConstructException>(write).Problems];

    private static string? Of(Func<Rules, object?> write)
    {
        var rules = new Rules(Stack);
        var pattern = write(rules);
        rules.Check();
        return pattern as string ?? (pattern is null ? null : JsonSerializer.Serialize(pattern, Readable));
    }

    private static string? Pattern(CfnPipe.FilterCriteriaProperty? criteria) =>
        criteria is null ? null : ((CfnPipe.FilterProperty)Assert.Single((object[])criteria.Filters!)).Pattern;

    private static string? Pattern(CfnEventSourceMapping.FilterCriteriaProperty? criteria) =>
        criteria is null ? null : ((CfnEventSourceMapping.FilterProperty)Assert.Single((object[])criteria.Filters!)).Pattern;
}
