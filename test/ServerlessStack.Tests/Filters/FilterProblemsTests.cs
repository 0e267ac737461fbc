using System.Linq.Expressions;

namespace ServerlessStack.Tests.Filters;

/// <summary>What no dialect can express: the sub-expression, why, and what to write instead.</summary>
public sealed class FilterProblemsTests
{
    private static string? Nothing => null;

    public static TheoryData<Expression<Func<Parcel, bool>>, string> Inexpressible() => new()
    {
        { parcel => parcel.Country == parcel.Sender, "parcel.Country == parcel.Sender cannot become a pipe's filter: it compares two values of the event, and a filter compares one value with a constant; compare each with a constant, or decide in the handler." },
        { parcel => new[] { "NL" }.Contains(parcel.Country.ToUpperInvariant()), "new[] { \"NL\" }.Contains(parcel.Country.ToUpperInvariant()) cannot become a pipe's filter: a filter cannot call ToUpperInvariant; use string.Equals(…, StringComparison.OrdinalIgnoreCase)." },
        { parcel => parcel.Country.Length > 2, "parcel.Country.Length > 2 cannot become a pipe's filter: a filter cannot ask for Length; compare the event's own properties with constants, or decide in the handler." },
        { parcel => parcel.Pieces * 2 > 10, "parcel.Pieces * 2 > 10 cannot become a pipe's filter: a filter cannot compute; publish the result as a property of the event, or decide in the handler." },
        { parcel => (int)parcel.Weight > 10, "(int)parcel.Weight > 10 cannot become a pipe's filter: a conversion can change the value; compare the property itself." },
        { parcel => (parcel.Sender ?? "x") == "x", "(parcel.Sender ?? \"x\") == \"x\" cannot become a pipe's filter: a filter cannot put a value in place of null; write the null case out: e.X == null || e.X == …." },
        { parcel => parcel.Tags.Any(tag => tag == "gift"), "parcel.Tags.Any(tag => tag == \"gift\") cannot become a pipe's filter: a filter cannot call Any; ask for an element with Contains, or decide in the handler." },
        { parcel => parcel.Tags.Count == 0, "parcel.Tags.Count == 0 cannot become a pipe's filter: a filter cannot ask for Count; compare the event's own properties with constants, or decide in the handler." },
        { parcel => !parcel.Tags.Contains("gift"), "parcel.Tags.Contains(\"gift\") cannot become a pipe's filter: it is negated, and an exclusion matches a list as soon as one of its elements differs; publish the answer as a property of the event, or decide in the handler." },
        { parcel => parcel.Tags.Contains("gift") && parcel.Tags.Contains("sale"), "parcel.Tags.Contains(\"gift\") and parcel.Tags.Contains(\"sale\") cannot become a pipe's filter: an element of a list is asked for twice, and all conditions on one property are alternatives; ask for one of them, or decide in the handler." },
        { parcel => parcel.Return == null, "parcel.Return == null cannot become a pipe's filter: return is an object, and only single values can be tested for null; test one of its own properties that is always there." },
        { parcel => parcel.Note == "x", "parcel.Note == \"x\" cannot become a pipe's filter: it does not lead to a property that the event's JSON holds; compare the event's own properties with constants, or decide in the handler." },
        { parcel => parcel.SentAt == DateTimeOffset.UnixEpoch, "parcel.SentAt == DateTimeOffset.UnixEpoch cannot become a pipe's filter: equal values of sentAt can differ in JSON; compare a text, a number, an enum value or a boolean, or decide in the handler." },
        { parcel => parcel.Kind > ParcelKind.Letter, "parcel.Kind > ParcelKind.Letter cannot become a pipe's filter: the event's JSON does not write kind as a number; use == or !=." },
        { parcel => parcel.Pieces < 2.5, "parcel.Pieces < 2.5 cannot become a pipe's filter: pieces never has the value 2.5 in the event's JSON; compare with a value of the property's own type." },
        { parcel => parcel.Weight > 5_000_000_001m, "parcel.Weight > 5000000001 cannot become a pipe's filter: it compares with 5000000001, and numbers are compared from -5000000000 to 5000000000 with at most 6 decimals; compare with a number in that range, or decide in the handler." },
        { parcel => parcel.Weight > 0.0000001m, "parcel.Weight > 0.0000001 cannot become a pipe's filter: it compares with 0.0000001, and numbers are compared from -5000000000 to 5000000000 with at most 6 decimals; compare with a number in that range, or decide in the handler." },
        { parcel => string.Equals(parcel.Country, "é", StringComparison.OrdinalIgnoreCase), "string.Equals(parcel.Country, \"é\", StringComparison.OrdinalIgnoreCase) cannot become a pipe's filter: filters compare character by character, and ignore case only between ASCII letters and only as a whole, at the start or at the end; use StringComparison.Ordinal, or Equals, StartsWith or EndsWith with an ASCII text and StringComparison.OrdinalIgnoreCase." },
        { parcel => parcel.Pieces == Nothing!.Length, "parcel.Pieces == FilterProblemsTests.Nothing.Length cannot become a pipe's filter: FilterProblemsTests.Nothing.Length cannot be evaluated (Object reference not set to an instance of an object.); give it a value before the filter is declared." },
        { parcel => new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "NL" }.Contains(parcel.Country), "the set has its own idea of equality; use a set with the default comparer." },
        { parcel => parcel.Country != null, "parcel.Country != null always holds: leave the filter out." },
        { parcel => parcel.Pieces > 2 && parcel.Pieces < 1, "parcel.Pieces > 2 && parcel.Pieces < 1 never holds: no event would ever arrive." },
        { parcel => parcel.Country == "NL" && parcel.Country == "BE", "parcel.Country == \"NL\" && parcel.Country == \"BE\" never holds: no event would ever arrive." },
    };

    [Theory]
    [MemberData(nameof(Inexpressible), DisableDiscoveryEnumeration = true)]
    public void Names_the_expression_the_reason_and_the_alternative(Expression<Func<Parcel, bool>> where, string problem) =>
        Assert.EndsWith(problem, Assert.Single(Written.Problems(() => Written.PipeFromQueue(where))), StringComparison.Ordinal);

    [Fact]
    public void Reports_every_problem_at_once_and_each_once() => Assert.Equal(
        [
            "parcel.Country.Contains('L') cannot become a pipe's filter: it has no such comparison of texts; use ==, StartsWith, EndsWith or a set of values, or decide in the handler.",
            "parcel.Weight > 6000000000 cannot become a pipe's filter: it compares with 6000000000, and numbers are compared from -5000000000 to 5000000000 with at most 6 decimals; compare with a number in that range, or decide in the handler.",
        ],
        Written.Problems(() => Written.PipeFromQueue<Parcel>(parcel => parcel.Country.Contains('L') && (parcel.Weight > 6_000_000_000m || parcel.Express))));

    [Fact]
    public void An_event_that_no_context_knows_is_named() => Assert.Equal(
        ["ParcelAudit is in no source-generated JsonSerializerContext of ServerlessStack.Tests: its JSON names are unknown. Add [JsonSerializable(typeof(ParcelAudit))] to a context in that assembly."],
        Written.Problems(() => Written.Sns<ParcelAudit>(audit => audit.Passed)));

    private sealed record ParcelAudit(bool Passed);
}
