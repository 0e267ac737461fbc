using System.Linq.Expressions;

namespace ServerlessStack.Tests.Filters;

public sealed class EventPatternTests
{
    public static TheoryData<Expression<Func<Parcel, bool>>, string> Expressible() => new()
    {
        { parcel => parcel.Country == "NL", """{"country":["NL"]}""" },
        { parcel => parcel.Country.StartsWith("nl", StringComparison.OrdinalIgnoreCase), """{"country":[{"prefix":{"equals-ignore-case":"nl"}}]}""" },
        { parcel => parcel.Country.EndsWith("nl", StringComparison.OrdinalIgnoreCase), """{"country":[{"suffix":{"equals-ignore-case":"nl"}}]}""" },
        { parcel => parcel.Country.Contains("a*b\\"), """{"country":[{"wildcard":"*a\\*b\\\\*"}]}""" },
        { parcel => parcel.Country.StartsWith("NL") && parcel.Country.EndsWith("Lx"), """{"country":[{"wildcard":"NL*Lx"},"NLx"]}""" },
        { parcel => !parcel.Country.StartsWith("NL"), """{"country":[{"anything-but":{"prefix":"NL"}}]}""" },
        { parcel => !parcel.Country.EndsWith("NL"), """{"country":[{"anything-but":{"suffix":"NL"}}]}""" },
        { parcel => !parcel.Country.Contains("NL"), """{"country":[{"anything-but":{"wildcard":"*NL*"}}]}""" },
        { parcel => !string.Equals(parcel.Country, "nl", StringComparison.OrdinalIgnoreCase), """{"country":[{"anything-but":{"equals-ignore-case":"nl"}}]}""" },
        { parcel => parcel.Sender != null, """{"sender_name":[{"exists":true}]}""" },
        { parcel => parcel.Weight > 4_999_999_999.999999m, """{"weight":[{"numeric":[">",4999999999.999999]}]}""" },
        { parcel => parcel.Express || parcel.Pieces > 1, """{"$or":[{"express":[true]},{"pieces":[{"numeric":[">",1]}]}]}""" },
    };

    [Theory]
    [MemberData(nameof(Expressible), DisableDiscoveryEnumeration = true)]
    public void Writes_what_a_bus_can_evaluate(Expression<Func<Parcel, bool>> where, string detail) =>
        Assert.Equal($$"""{"source":["shop"],"detail-type":["Parcel"],"detail":{{detail}}}""", Written.Bus(where));

    [Fact]
    public void Without_a_predicate_source_and_type_decide() =>
        Assert.Equal("""{"source":["shop"],"detail-type":["Parcel"]}""", Written.Bus<Parcel>(where: null));

    [Fact]
    public void What_may_be_missing_may_also_be_null() => Assert.Equal(
        """{"source":["shop"],"detail-type":["Parcel"],"detail":{"sender_name":[null,{"exists":false},{"anything-but":["Acme"]}]}}""",
        Written.Bus<Crate>(crate => crate.Sender != "Acme"));

    [Fact]
    public void A_text_that_is_there_starts_with_nothing_where_nulls_are_written() => Assert.Equal(
        """{"source":["shop"],"detail-type":["Parcel"],"detail":{"sender_name":[{"prefix":""}]}}""",
        Written.Bus<Crate>(crate => crate.Sender != null));

    [Fact]
    public void Refuses_an_exclusion_that_would_let_null_through() => Assert.Equal(
        ["crate.Bonus != null and crate.Bonus != 1 cannot become an EventBridge pattern: an event without bonus holds it as null, and no operator lets every other value through but not null; leave nulls out of the event's JSON with DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull on its context."],
        Written.Problems(() => Written.Bus<Crate>(crate => crate.Bonus != null && crate.Bonus != 1)));

    [Fact]
    public void Refuses_a_pattern_that_is_too_long()
    {
        var name = new string('x', 2048);

        Assert.Equal(
            ["The filter takes 2118 characters as JSON, but an EventBridge rule takes at most 2048; compare with fewer or shorter values, or decide in the handler."],
            Written.Problems(() => Written.Bus<Parcel>(parcel => parcel.Country == name)));
    }

    [Fact]
    public void Refuses_more_alternatives_than_EventBridge_combines() => Assert.Contains(
        "combinations of alternatives, and EventBridge takes at most 1000; ask for less, or decide in the handler.",
        Assert.Single(Written.Problems(() => Written.Bus(ManyAlternatives()))),
        StringComparison.Ordinal);

    // Four times one of six properties: 6 × 6 × 6 × 6 alternatives.
    private static Expression<Func<Parcel, bool>> ManyAlternatives()
    {
        var parcel = Expression.Parameter(typeof(Parcel), "parcel");
        var groups = Enumerable.Range(0, 4).Select(group => Properties(group).Select(property => (Expression)property).Aggregate(Expression.OrElse));
        return Expression.Lambda<Func<Parcel, bool>>(groups.Aggregate(Expression.AndAlso), parcel);

        IEnumerable<Expression> Properties(int group)
        {
            Expression<Func<Parcel, bool>>[] all =
            [
                each => each.Country != $"{group}", each => each.Address.City != $"{group}", each => each.Sender != $"{group}",
                each => each.Return!.City != $"{group}", each => each.Weight != group, each => each.Pieces != group,
            ];
            return all.Select(each => new ParameterSwap(each.Parameters[0], parcel).Visit(each.Body));
        }
    }

    [Fact]
    public void Refuses_an_operators_name_inside_or() => Assert.Equal(
        ["The filter has alternatives on different properties, and one is named prefix: beside $or that is an operator's name, and the pattern would mean something else; ask for detail.prefix outside ||, or rename it."],
        Written.Problems(() => Written.Bus<DialCode>(code => code.Prefix == "31" || code.Length > 9)));
}
