using System.Linq.Expressions;
using System.Text.Json;
using ServerlessStack.Constructs;

namespace ServerlessStack.Tests.Filters;

public sealed class SnsFilterPolicyTests
{
    private const decimal Heavy = 31.5m;

    public static TheoryData<Expression<Func<Parcel, bool>>, string> Expressible() => new()
    {
        { parcel => parcel.Country == "NL", """{"country":["NL"]}""" },
        { parcel => parcel.Country != "NL", """{"country":[{"anything-but":["NL"]}]}""" },
        { parcel => parcel.Sender!.StartsWith("Acme"), """{"sender_name":[{"prefix":"Acme"}]}""" },
        { parcel => parcel.Country.EndsWith("LX", StringComparison.Ordinal), """{"country":[{"suffix":"LX"}]}""" },
        { parcel => parcel.Weight > Heavy, """{"weight":[{"numeric":[">",31.5]}]}""" },
        { parcel => 10 >= parcel.Pieces, """{"pieces":[{"numeric":["<=",10]}]}""" },
        { parcel => parcel.Pieces == 1, """{"pieces":[{"numeric":["=",1]}]}""" },
        { parcel => parcel.Weight < 20 && parcel.Weight >= 2, """{"weight":[{"numeric":[">=",2,"<",20]}]}""" },
        { parcel => parcel.Express, """{"express":[true]}""" },
        { parcel => !parcel.Express, """{"express":[false]}""" },
        { parcel => parcel.Express != true, """{"express":[false]}""" },
        { parcel => parcel.Sender != "Acme", """{"sender_name":[{"exists":false},{"anything-but":["Acme"]}]}""" },
        { parcel => parcel.Kind == ParcelKind.Box, """{"kind":["Box"]}""" },
        { parcel => parcel.Address.City == "Delft" && parcel.Express, """{"address":{"city":["Delft"]},"express":[true]}""" },
    };

    public static TheoryData<Expression<Func<Parcel, bool>>, string> Inexpressible() => new()
    {
        { parcel => parcel.Express || parcel.Pieces > 1, "(parcel.Express OrElse (parcel.Pieces > 1)) cannot become a filter." },
        { parcel => parcel.Sender != null, "(parcel.Sender != null) compares with a value that the property cannot have or that a filter cannot write, such as null" },
        { parcel => parcel.Country == parcel.Sender, "(parcel.Country == parcel.Sender) cannot become a filter." },
        { parcel => parcel.Weight > 2_000_000_000m, "compares with 2000000000, but SNS compares numbers from -1e9 to 1e9 with at most 5 decimals" },
        { parcel => parcel.Weight > 0.000001m, "compares with 0.000001, but SNS compares numbers from -1e9 to 1e9 with at most 5 decimals" },
        { parcel => parcel.Weight > 1 && parcel.Weight > 2, "compares one property more than once" },
        { parcel => parcel.Country != "NL" && parcel.Country != "BE", "compares one property more than once" },
        { parcel => parcel.Pieces < 2.5, "(Convert(parcel.Pieces, Double) < 2.5) compares with a value that the property cannot have" },
        { parcel => parcel.Pieces < 5e9, "compares with a value that the property cannot have" },
        { parcel => parcel.Kind > ParcelKind.Letter, "compares a value that the event's JSON does not write as a number" },
    };

    // Signs such as > stay readable.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory]
    [MemberData(nameof(Expressible), DisableDiscoveryEnumeration = true)]
    public void Writes_what_SNS_can_evaluate(Expression<Func<Parcel, bool>> where, string policy) =>
        Assert.Equal(policy, JsonSerializer.Serialize(Write(where), Readable));

    [Theory]
    [MemberData(nameof(Inexpressible), DisableDiscoveryEnumeration = true)]
    public void Refuses_what_SNS_cannot_evaluate(Expression<Func<Parcel, bool>> where, string problem) =>
        Assert.Contains(problem, Assert.Throws<InvalidConstructException>(() => Write(where)).Message, StringComparison.Ordinal);

    [Fact]
    public void Takes_values_from_variables()
    {
        var country = "NL";

        Assert.Equal("""{"country":["NL"]}""", JsonSerializer.Serialize(Write(parcel => parcel.Country == country)));
    }

    [Fact]
    public void Refuses_more_properties_than_a_policy_takes()
    {
        var error = Assert.Throws<InvalidConstructException>(() => Write(parcel =>
            parcel.Country == "NL" && parcel.Weight > 1 && parcel.Pieces > 1 && parcel.Express && parcel.Kind == ParcelKind.Box && parcel.Address.City == "Delft"));

        Assert.Contains("The filter compares 6 properties (address.city, country, express, kind, pieces, weight), but an SNS filter policy takes at most 5", error.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyDictionary<string, object> Write(Expression<Func<Parcel, bool>> where)
    {
        var rules = new Rules(TestStack.Create());
        var policy = SnsFilterPolicy.Write(FilterExpression.Read(where, rules), rules);
        rules.Check();
        return policy;
    }
}
