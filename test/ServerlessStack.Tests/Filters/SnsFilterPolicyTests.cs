using System.Linq.Expressions;
using ServerlessStack.Lambda;

namespace ServerlessStack.Tests.Filters;

public sealed class SnsFilterPolicyTests
{
    private const decimal Heavy = 31.5m;

    public static TheoryData<Expression<Func<Parcel, bool>>, string> Expressible() => new()
    {
        { parcel => parcel.Country == "NL", """{"country":["NL"]}""" },
        { parcel => parcel.Country != "NL", """{"country":[{"anything-but":["NL"]}]}""" },
        { parcel => parcel.Country != "NL" && parcel.Country != "BE", """{"country":[{"anything-but":["BE","NL"]}]}""" },
        { parcel => parcel.Country == "NL" || parcel.Country == "BE", """{"country":["NL","BE"]}""" },
        { parcel => parcel.Country == "NL" || parcel.Country.StartsWith('B'), """{"country":["NL",{"prefix":"B"}]}""" },
        { parcel => !(parcel.Country == "NL" || parcel.Country == "BE"), """{"country":[{"anything-but":["BE","NL"]}]}""" },
        { parcel => !parcel.Country.StartsWith('N'), """{"country":[{"anything-but":{"prefix":"N"}}]}""" },
        { parcel => parcel.Country.StartsWith('N') && parcel.Country.StartsWith("NL-"), """{"country":[{"prefix":"NL-"}]}""" },
        { parcel => parcel.Country.EndsWith("LX", StringComparison.Ordinal), """{"country":[{"suffix":"LX"}]}""" },
        { parcel => string.Equals(parcel.Country, "nl", StringComparison.OrdinalIgnoreCase), """{"country":[{"equals-ignore-case":"nl"}]}""" },
        { parcel => new[] { "NL", "BE" }.Contains(parcel.Country), """{"country":["NL","BE"]}""" },
        { parcel => !new[] { "NL", "BE" }.Contains(parcel.Country), """{"country":[{"anything-but":["BE","NL"]}]}""" },
        { parcel => parcel.Tags.Contains("gift"), """{"tags":["gift"]}""" },
        { parcel => parcel.Tags.Contains("gift") || parcel.Tags.Contains("sale"), """{"tags":["gift","sale"]}""" },
        { parcel => parcel.Codes.Contains(7), """{"codes":[{"numeric":["=",7]}]}""" },
        { parcel => parcel.Sender!.StartsWith("Acme"), """{"sender_name":[{"prefix":"Acme"}]}""" },
        { parcel => parcel.Sender != "Acme", """{"sender_name":[{"exists":false},{"anything-but":["Acme"]}]}""" },
        { parcel => parcel.Sender != "Acme" && parcel.Sender != null, """{"sender_name":[{"anything-but":["Acme"]}]}""" },
        { parcel => parcel.Sender == null, """{"sender_name":[{"exists":false}]}""" },
        { parcel => parcel.Sender != null, """{"sender_name":[{"exists":true},""]}""" },
        { parcel => string.IsNullOrEmpty(parcel.Sender), """{"sender_name":[{"exists":false},""]}""" },
        { parcel => parcel.Weight > Heavy, """{"weight":[{"numeric":[">",31.5]}]}""" },
        { parcel => 10 >= parcel.Pieces, """{"pieces":[{"numeric":["<=",10]}]}""" },
        { parcel => parcel.Pieces == 1, """{"pieces":[{"numeric":["=",1]}]}""" },
        { parcel => parcel.Pieces != 1, """{"pieces":[{"anything-but":[1]}]}""" },
        { parcel => parcel.Weight < 20 && parcel.Weight >= 2, """{"weight":[{"numeric":[">=",2,"<",20]}]}""" },
        { parcel => parcel.Weight > 1 && parcel.Weight > 2, """{"weight":[{"numeric":[">",2]}]}""" },
        { parcel => parcel.Weight < 1 || parcel.Weight > 2, """{"weight":[{"numeric":["<",1]},{"numeric":[">",2]}]}""" },
        { parcel => !(parcel.Weight > 2), """{"weight":[{"numeric":["<=",2]}]}""" },
        { parcel => parcel.Bonus > 5, """{"bonus":[{"numeric":[">",5]}]}""" },
        { parcel => !(parcel.Bonus > 5), """{"bonus":[{"exists":false},{"numeric":["<=",5]}]}""" },
        { parcel => parcel.Bonus.HasValue && parcel.Bonus.Value < 5, """{"bonus":[{"numeric":["<",5]}]}""" },
        { parcel => parcel.Express, """{"express":[true]}""" },
        { parcel => !parcel.Express, """{"express":[false]}""" },
        { parcel => parcel.Express != true, """{"express":[false]}""" },
        { parcel => parcel.Fragile != true, """{"fragile":[{"exists":false},false]}""" },
        { parcel => parcel.Kind == ParcelKind.Box, """{"kind":["big-box"]}""" },
        { parcel => parcel.Repacked == ParcelKind.Letter, """{"repacked":["Letter"]}""" },
        { parcel => parcel.Priority > ParcelPriority.Low, """{"priority":[{"numeric":[">",0]}]}""" },
        { parcel => parcel.Reference == Guid.Empty, """{"reference":["00000000-0000-0000-0000-000000000000"]}""" },
        { parcel => parcel.Account == 7, """{"account":["7"]}""" },
        { parcel => parcel.Retries == 0, """{"retries":[{"exists":false},{"numeric":["=",0]}]}""" },
        { parcel => parcel.Address.City == "Delft" && parcel.Express, """{"address":{"city":["Delft"]},"express":[true]}""" },
        { parcel => parcel.Express || parcel.Pieces > 1, """{"$or":[{"express":[true]},{"pieces":[{"numeric":[">",1]}]}]}""" },
        { parcel => parcel.Country == "NL" && (parcel.Express || parcel.Pieces > 1), """{"country":["NL"],"$or":[{"express":[true]},{"pieces":[{"numeric":[">",1]}]}]}""" },
        { parcel => (parcel.Express && parcel.Country == "NL") || (parcel.Express && parcel.Country == "BE"), """{"country":["NL","BE"],"express":[true]}""" },
        { parcel => parcel.Express || (parcel.Express && parcel.Pieces > 1), """{"express":[true]}""" },
        { parcel => parcel.Address.City == "Delft" || parcel.Address.Floor > 3, """{"address":{"$or":[{"city":["Delft"]},{"floor":[{"numeric":[">",3]}]}]}}""" },

        // The same property beside $or and inside it: the later would replace the earlier, so it stands in each alternative.
        {
            parcel => parcel.Pieces > 0 && (parcel.Express || parcel.Pieces < 9),
            """{"$or":[{"express":[true],"pieces":[{"numeric":[">",0]}]},{"pieces":[{"numeric":[">",0,"<",9]}]}]}"""
        },
    };

    [Theory]
    [MemberData(nameof(Expressible), DisableDiscoveryEnumeration = true)]
    public void Writes_what_SNS_can_evaluate(Expression<Func<Parcel, bool>> where, string policy) => Assert.Equal(policy, Written.Sns(where));

    [Fact]
    public void Without_a_predicate_there_is_no_policy() => Assert.Null(Written.Sns<Parcel>(where: null));

    [Fact]
    public void Takes_values_from_variables_lists_and_what_is_computed_from_them()
    {
        var first = "N";
        var weights = new List<decimal> { 1, 2.5m };

        Assert.Equal(
            """{"country":["NL"],"weight":[{"numeric":["=",1]},{"numeric":["=",2.5]}]}""",
            Written.Sns<Parcel>(parcel => parcel.Country == first + "L" && weights.Contains(parcel.Weight)));
    }

    [Fact]
    public void A_captured_flag_switches_a_part_on_or_off()
    {
        var all = false;

        Assert.Equal("""{"country":["NL"]}""", Written.Sns<Parcel>(parcel => all || parcel.Country == "NL"));
    }

    [Fact]
    public void Refuses_more_properties_than_a_policy_takes() => Assert.Equal(
        ["The filter compares 6 properties (address, country, express, kind, pieces, weight), but an SNS filter policy takes at most 5; compare the rest in the handler."],
        Written.Problems(() => Written.Sns<Parcel>(parcel =>
            parcel.Country == "NL" && parcel.Weight > 1 && parcel.Pieces > 1 && parcel.Express && parcel.Kind == ParcelKind.Box && parcel.Address.City == "Delft")));

    [Fact]
    public void Nested_properties_count_as_one() => Assert.NotNull(Written.Sns<Parcel>(parcel =>
        parcel.Country == "NL" && parcel.Weight > 1 && parcel.Pieces > 1 && parcel.Express && parcel.Address.City == "Delft" && parcel.Address.Floor > 1));

    [Fact]
    public void Refuses_more_combinations_than_a_policy_takes()
    {
        var codes = Enumerable.Range(1, 19).ToArray();

        // 4 cities two levels deep, times 19 numbers.
        Assert.Equal(
            ["The filter has 152 combinations of values (each property's values times its depth, multiplied, and added up over the alternatives of ||), but an SNS filter policy takes at most 150; compare with fewer values, or decide in the handler."],
            Written.Problems(() => Written.Sns<Parcel>(parcel => new[] { "a", "b", "c", "d" }.Contains(parcel.Address.City) && codes.Contains(parcel.Pieces))));
    }

    [Fact]
    public void Compares_S3_events_by_the_names_that_S3_gives_them() =>
        Assert.Equal("""{"object":{"key":[{"prefix":"receipts/"}]}}""", Written.Sns<ObjectCreated>(created => created.Key.StartsWith("receipts/")));

    [Fact]
    public void Refuses_a_policy_that_is_too_large()
    {
        var name = new string('x', 262_144);

        Assert.Equal(
            ["The filter takes 262160 bytes as JSON, but an SNS filter policy takes at most 262144; compare with fewer or shorter values, or decide in the handler."],
            Written.Problems(() => Written.Sns<Parcel>(parcel => parcel.Country == name)));
    }

    [Fact]
    public void Refuses_to_find_a_null_that_is_written() => Assert.Equal(
        ["crate.Sender != \"Acme\" cannot become an SNS filter policy: an event without sender_name holds it as null, which this dialect cannot find; leave nulls out of the event's JSON with DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull on its context."],
        Written.Problems(() => Written.Sns<Crate>(crate => crate.Sender != "Acme")));

    [Fact]
    public void Refuses_texts_that_SNS_cannot_ask_for() => Assert.Equal(
        [
            "parcel.Address.City.EndsWith('t') cannot become an SNS filter policy: it excludes whole values only; name the values with != or a negated set, or decide in the handler.",
            "parcel.Country.Contains('L') cannot become an SNS filter policy: it has no such comparison of texts; use ==, StartsWith, EndsWith or a set of values, or decide in the handler.",
        ],
        Written.Problems(() => Written.Sns<Parcel>(parcel => parcel.Country.Contains('L') && !parcel.Address.City.EndsWith('t'))));

    [Fact]
    public void Refuses_two_conditions_that_only_a_wildcard_could_say() => Assert.Equal(
        ["parcel.Country.StartsWith('N') and parcel.Country.EndsWith('L') cannot become an SNS filter policy: all conditions on country are alternatives, and no single one says all of this; ask for one of them, or decide in the handler."],
        Written.Problems(() => Written.Sns<Parcel>(parcel => parcel.Country.StartsWith('N') && parcel.Country.EndsWith('L'))));
}
