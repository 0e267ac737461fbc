using System.Linq.Expressions;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using ServerlessStack.Constructs;
using ServerlessStack.Constructs.Filters;
using ServerlessStack.Lambda;
using ServerlessStack.Local.Patterns;
using Matcher = ServerlessStack.Local.Patterns.EventPattern;

namespace ServerlessStack.Tests.Filters;

/// <summary>A translated pattern lets through exactly the events for which the compiled predicate is true, in every dialect, whatever null means to the service.</summary>
public sealed class AgreementTests
{
    private const int Predicates = 400;
    private const int Events = 20;

    [Fact]
    public void SNS_agrees_with_CSharp() => Agrees(
        ParcelGenerator.Of(parcel => parcel), PatternDialect.Sns, Written.Sns, json => json, atLeast: 0.5);

    [Fact]
    public void SNS_agrees_with_CSharp_when_nulls_are_written() => Agrees(
        ParcelGenerator.Of(AsCrate), PatternDialect.Sns, Written.Sns, json => json, atLeast: 0.3);

    [Fact]
    public void A_bus_agrees_with_CSharp() => Agrees(
        ParcelGenerator.Of(parcel => parcel), PatternDialect.Bus, Written.Bus, Detail, atLeast: 0.6);

    [Fact]
    public void A_bus_agrees_with_CSharp_when_nulls_are_written() => Agrees(
        ParcelGenerator.Of(AsCrate), PatternDialect.Bus, Written.Bus, Detail, atLeast: 0.5);

    [Fact]
    public void A_pipe_from_a_queue_agrees_with_CSharp() => Agrees(
        ParcelGenerator.Of(AsCrate), PatternDialect.Pipe, Written.PipeFromQueue, json => $$"""{"messageId":"1","body":{{json}}}""", atLeast: 0.4);

    [Fact]
    public void A_mapping_of_a_stream_agrees_with_CSharp() => Agrees(
        ParcelGenerator.Of(parcel => parcel), PatternDialect.Mapping, Written.MappingOfStream, json => $$"""{"partitionKey":"1","data":{{json}}}""", atLeast: 0.4);

    [Fact]
    public void A_table_agrees_with_CSharp()
    {
        var translated = 0;
        var parcels = Gen.OneOf(ParcelGenerator.Of(AsCrate).Select(crate => (Crate?)crate), Gen.Constant<Crate?>(null));
        var changes = (from old in parcels from current in parcels where old is not null || current is not null select (old, current)).ArrayOf(Events);
        var predicates = from old in PredicateGenerator.Of(1) from current in PredicateGenerator.Of(1) from both in Gen.Elements(true, false) select OfChange(old, current, both);
        Check(Prop.ForAll(predicates.ToArbitrary(), changes.ToArbitrary(), (where, all) =>
        {
            var predicate = ChangePredicate<Crate>.Of(where);
            if (Translate(() => Written.MappingOfTable(Change.Any, where)) is not { } pattern)
            {
                return;
            }

            translated++;
            foreach (var (old, current) in all)
            {
                AssertAgreement(PatternDialect.Mapping, where, pattern, Record(old, current), predicate.Matches(old, current));
            }
        }));
        Assert.InRange(translated, Predicates * 0.2, Predicates);
    }

    private static void Agrees<TParcel>(
        Gen<TParcel> parcels, PatternDialect service, Func<Expression<Func<TParcel, bool>>, string?> translate, Func<string, string> envelope, double atLeast)
        where TParcel : Parcel
    {
        var translated = 0;
        var predicates = Gen.Choose(0, 3).SelectMany(PredicateGenerator.Of).Select(Of<TParcel>);
        Check(Prop.ForAll(predicates.ToArbitrary(), parcels.ArrayOf(Events).ToArbitrary(), (where, all) =>
        {
            var predicate = EventPredicate<TParcel>.Of(where);
            if (Translate(() => translate(where)) is not { } pattern)
            {
                return;
            }

            translated++;
            var contract = JsonContract.Find(typeof(TParcel))!;
            foreach (var parcel in all)
            {
                AssertAgreement(service, where, pattern, envelope(JsonSerializer.Serialize(parcel, contract)), predicate.Matches(parcel));
            }
        }));
        Assert.InRange(translated, Predicates * atLeast, Predicates);
    }

    private static void AssertAgreement(PatternDialect service, LambdaExpression where, string pattern, string received, bool expected)
    {
        foreach (var nullPasses in new[] { true, false })
        {
            var matches = Matcher.Parse(JsonNode.Parse(pattern)!, service with { NullPasses = nullPasses }).Matches(JsonNode.Parse(received));
            Assert.True(matches == expected, $"{ExpressionText.Of(where)} is {expected} in C#, but {pattern} is {matches} for {received} (null passes: {nullPasses})");
        }
    }

    private static string? Translate(Func<string?> translate)
    {
        try
        {
            return translate();
        }
        catch (InvalidConstructException)
        {
            return null;
        }
    }

    private static void Check(Property property) => FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(Predicates).WithQuietOnSuccess(quietOnSuccess: true), property);

    private static Expression<Func<TParcel, bool>> Of<TParcel>(Expression<Func<Parcel, bool>> where)
        where TParcel : Parcel
    {
        var parcel = Expression.Parameter(typeof(TParcel), "parcel");
        return Expression.Lambda<Func<TParcel, bool>>(new ParameterSwap(where.Parameters[0], parcel).Visit(where.Body), parcel);
    }

    private static Expression<Func<Crate, Crate, bool>> OfChange(Expression<Func<Parcel, bool>> old, Expression<Func<Parcel, bool>> current, bool both)
    {
        var (before, after) = (Expression.Parameter(typeof(Crate), "old"), Expression.Parameter(typeof(Crate), "current"));
        var (left, right) = (new ParameterSwap(old.Parameters[0], before).Visit(old.Body), new ParameterSwap(current.Parameters[0], after).Visit(current.Body));
        return Expression.Lambda<Func<Crate, Crate, bool>>(both ? Expression.AndAlso(left, right) : Expression.OrElse(left, right), before, after);
    }

    private static Crate AsCrate(Parcel parcel) => JsonSerializer.Deserialize(JsonSerializer.Serialize(parcel, ParcelJson.Default.Parcel), CrateJson.Default.Crate)!;

    private static string Record(Crate? old, Crate? current)
    {
        var images = new JsonObject();
        Add("OldImage", old);
        Add("NewImage", current);
        return new JsonObject { ["eventName"] = old is null ? "INSERT" : current is null ? "REMOVE" : "MODIFY", ["dynamodb"] = images }.ToJsonString();

        void Add(string name, Crate? crate)
        {
            if (crate is not null)
            {
                images[name] = TypedJson.Attributes((JsonObject)JsonSerializer.SerializeToNode(crate, CrateJson.Default.Crate)!);
            }
        }
    }

    private static string Detail(string json) => $$"""{"source":"shop","detail-type":"Parcel","detail":{{json}}}""";
}
