using ServerlessStack.Lambda;

namespace ServerlessStack.Tests.Filters;

/// <summary>Pipes and event source mappings read the same records.</summary>
public sealed class RecordFilterTests
{
    [Fact]
    public void A_queues_message_is_the_body()
    {
        Assert.Equal("""{"body":{"country":["NL"]}}""", Written.PipeFromQueue<Parcel>(parcel => parcel.Country == "NL"));
        Assert.Equal("""{"body":{"country":["NL"]}}""", Written.MappingOfQueue<Parcel>(parcel => parcel.Country == "NL"));
    }

    [Fact]
    public void A_streams_event_is_the_data()
    {
        Assert.Equal("""{"data":{"weight":[{"numeric":[">",2.5]}]}}""", Written.PipeFromStream<Parcel>(parcel => parcel.Weight > 2.5m));
        Assert.Equal("""{"data":{"weight":[{"numeric":[">",2.5]}]}}""", Written.MappingOfStream<Parcel>(parcel => parcel.Weight > 2.5m));
    }

    [Fact]
    public void Alternatives_stand_inside_the_event() => Assert.Equal(
        """{"body":{"$or":[{"express":[true]},{"pieces":[{"numeric":[">",1]}]}]}}""",
        Written.MappingOfQueue<Parcel>(parcel => parcel.Express || parcel.Pieces > 1));

    [Fact]
    public void Null_needs_no_detour_in_JSON_text() =>
        Assert.Equal("""{"body":{"bonus":[null,{"exists":false}]}}""", Written.PipeFromQueue<Crate>(crate => crate.Bonus == null));

    [Fact]
    public void Without_a_predicate_there_is_no_filter()
    {
        Assert.Null(Written.PipeFromQueue<Parcel>(where: null));
        Assert.Null(Written.MappingOfStream<Parcel>(where: null));
    }

    [Theory]
    [InlineData(Change.Any, null)]
    [InlineData(Change.Insert, """{"eventName":["INSERT"]}""")]
    [InlineData(Change.Modify | Change.Remove, """{"eventName":["MODIFY","REMOVE"]}""")]
    public void A_tables_filter_names_the_kinds_of_change(Change on, string? filter)
    {
        Assert.Equal(filter, Written.PipeFromTable<Parcel>(on, where: null));
        Assert.Equal(filter, Written.MappingOfTable<Parcel>(on, where: null));
    }

    [Fact]
    public void Old_and_new_item_are_typed_images() => Assert.Equal(
        """{"eventName":["MODIFY"],"dynamodb":{"NewImage":{"country":{"S":["NL"]}},"OldImage":{"country":{"S":[{"anything-but":["NL"]}]}}}}""",
        Written.PipeFromTable<Parcel>(Change.Modify, (old, current) => old.Country != "NL" && current.Country == "NL"));

    [Fact]
    public void An_image_that_may_be_missing_passes_what_null_passes() => Assert.Equal(
        """{"dynamodb":{"OldImage":{"country":{"S":[{"exists":false},{"anything-but":["NL"]}]}}}}""",
        Written.MappingOfTable<Parcel>(Change.Any, (old, current) => old.Country != "NL"));

    [Fact]
    public void Every_kind_of_attribute_has_its_type() => Assert.Equal(
        """{"eventName":["INSERT"],"dynamodb":{"NewImage":{"address":{"M":{"city":{"S":[{"prefix":"De"}]}}},"express":{"BOOL":[true]},"kind":{"S":["big-box"]},"pieces":{"N":["2"]},"weight":{"N":[{"anything-but":["2.5"]}]}}}}""",
        Written.PipeFromTable<Parcel>(
            Change.Insert,
            (old, current) => current.Address.City.StartsWith("De") && current.Express && current.Kind == ParcelKind.Box && current.Pieces == 2 && current.Weight != 2.50m));

    [Fact]
    public void A_list_is_stored_as_a_list_or_as_a_set() => Assert.Equal(
        """{"eventName":["INSERT"],"dynamodb":{"NewImage":{"tags":{"$or":[{"L":{"S":["gift"]}},{"SS":["gift"]}]}}}}""",
        Written.PipeFromTable<Parcel>(Change.Insert, (old, current) => current.Tags.Contains("gift")));

    [Fact]
    public void Refuses_to_order_numbers_that_are_texts() => Assert.Equal(
        ["current.Weight > 2 cannot become a pipe's filter: DynamoDB's stream records hold numbers as texts, which have no order; compare with == or !=, or decide in the projection or the handler."],
        Written.Problems(() => Written.PipeFromTable<Parcel>(Change.Any, (old, current) => current.Weight > 2)));

    [Fact]
    public void Refuses_numbers_that_have_more_than_one_text() => Assert.Equal(
        ["current.Weight == 1000000000000000 cannot become an event source mapping's filter: DynamoDB's stream records hold numbers as texts, and 1000000000000000 may be written with an exponent; compare with a number from 0.000001 to below 1000000000000000, or decide in the projection or the handler."],
        Written.Problems(() => Written.MappingOfTable<Parcel>(Change.Any, (old, current) => current.Weight == 1_000_000_000_000_000m)));

    [Fact]
    public void Refuses_to_compare_images_with_each_other() => Assert.Equal(
        ["old.Country != current.Country cannot become a pipe's filter: it compares two values of the event, and a filter compares one value with a constant; compare each with a constant, or decide in the handler."],
        Written.Problems(() => Written.PipeFromTable<Parcel>(Change.Any, (old, current) => old.Country != current.Country)));

    [Fact]
    public void Refuses_to_ask_for_a_whole_item() => Assert.Equal(
        ["old == null cannot become a pipe's filter: a filter compares single properties, and this is the whole event; name a property; a stream's missing old or new item is what its kinds of change (on:) say."],
        Written.Problems(() => Written.PipeFromTable<Parcel>(Change.Any, (old, current) => old == null)));

    [Fact]
    public void Refuses_a_filter_that_is_too_long()
    {
        var name = new string('x', 4096);

        Assert.Equal(
            ["The filter takes 4121 characters as JSON, but an event source mapping's filter takes at most 4096; compare with fewer or shorter values, or decide in the handler."],
            Written.Problems(() => Written.MappingOfQueue<Parcel>(parcel => parcel.Country == name)));
    }

    [Theory]
    [InlineData("an event source mapping's filter")]
    [InlineData("a pipe's filter")]
    public void Refuses_what_only_a_bus_can_evaluate(string dialect)
    {
        var problems = dialect.StartsWith("a pipe", StringComparison.Ordinal)
            ? Written.Problems(() => Written.PipeFromQueue<Parcel>(parcel => !parcel.Country.StartsWith('N')))
            : Written.Problems(() => Written.MappingOfQueue<Parcel>(parcel => !parcel.Country.StartsWith('N')));

        Assert.Equal([$"parcel.Country.StartsWith('N') cannot become {dialect}: it excludes whole values only; name the values with != or a negated set, or decide in the handler."], problems);
    }

    [Fact]
    public void A_pipe_ignores_case_at_the_ends_and_a_mapping_does_not()
    {
        Assert.Equal("""{"body":{"country":[{"prefix":{"equals-ignore-case":"n"}}]}}""", Written.PipeFromQueue<Parcel>(parcel => parcel.Country.StartsWith("n", StringComparison.OrdinalIgnoreCase)));
        Assert.Equal(
            ["parcel.Country.StartsWith(\"n\", StringComparison.OrdinalIgnoreCase) cannot become an event source mapping's filter: it has no such comparison of texts; use ==, StartsWith, EndsWith or a set of values, or decide in the handler."],
            Written.Problems(() => Written.MappingOfQueue<Parcel>(parcel => parcel.Country.StartsWith("n", StringComparison.OrdinalIgnoreCase))));
    }
}
