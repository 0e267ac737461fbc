using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ServerlessStack.Lambda.Json;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Json;

public sealed class JsonTypesTests
{
    [Fact]
    public void A_context_keeps_its_own_options()
    {
        var type = JsonTypes.Find<Parcel>(SamplesJson.Default);
        Assert.Same(SamplesJson.Default.Parcel, type);
        Assert.True(type.Options.RespectRequiredConstructorParameters);
    }

    [Fact]
    public void Of_combined_contexts_the_firsts_options_apply()
    {
        var type = JsonTypes.Find<ParcelSent>(JsonTypeInfoResolver.Combine(SamplesJson.Default, HostJson.Default));
        Assert.Equal("""{"id":"p1"}""", JsonSerializer.Serialize(new ParcelSent("p1"), type));
        Assert.True(type.Options.RespectNullableAnnotations);
        Assert.NotNull(JsonTypes.Find<ObjectCreated>(JsonTypeInfoResolver.Combine(SamplesJson.Default, HostJson.Default)));
    }

    [Fact]
    public void The_librarys_own_events_need_no_declaration() => Assert.Same(HostJson.Default.ObjectCreated, JsonTypes.Find<ObjectCreated>(SamplesJson.Default));

    [Fact]
    public void A_resolver_without_a_context_works_with_the_serializers_defaults() =>
        Assert.Equal("""{"Id":"p1"}""", JsonSerializer.Serialize(new ParcelSent("p1"), JsonTypes.Find<ParcelSent>(new OnlyResolver())));

    [Theory]
    [InlineData(typeof(Parcel), "Parcel")]
    [InlineData(typeof(ItemChange<Parcel>), "ItemChange<Parcel>")]
    [InlineData(typeof(Dictionary<string, ItemChange<Parcel>>), "Dictionary<String, ItemChange<Parcel>>")]
    public void A_type_is_shown_as_it_is_written(Type type, string shown) => Assert.Equal(shown, JsonTypes.Display(type));

    private sealed class OnlyResolver : IJsonTypeInfoResolver
    {
        public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) => ((IJsonTypeInfoResolver)SamplesJson.Default).GetTypeInfo(type, options);
    }
}
