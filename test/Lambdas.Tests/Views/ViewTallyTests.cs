using System.Globalization;
using System.Text;
using System.Text.Json;
using ServerlessStack.Views;

namespace ServerlessStack.Lambdas.Tests.Views;

public sealed class ViewTallyTests
{
    private const int LargestState = 1024 * 1024;

    [Fact]
    public void The_fullest_tally_is_far_below_what_a_window_and_an_item_hold()
    {
        var full = new ViewTally
        {
            Products = Enumerable.Range(0, ViewTally.MaximumProducts)
                .ToDictionary(number => number.ToString(CultureInfo.InvariantCulture).PadLeft(40, '0'), _ => int.MaxValue, StringComparer.Ordinal),
        };

        var more = full.With("one-more").With("another").With(full.Products.Keys.First());

        Assert.Equal((ViewTally.MaximumProducts, 2), (more.Products.Count, more.Others));
        Assert.InRange(Encoding.UTF8.GetByteCount(JsonSerializer.Serialize(more, ViewTallyJson.Default.ViewTally)), 1, LargestState / 10);
    }

    [Fact]
    public void A_known_article_is_counted_also_when_there_is_no_more_room()
    {
        var full = new ViewTally { Products = Enumerable.Range(0, ViewTally.MaximumProducts).ToDictionary(number => $"sku-{number}", _ => 1, StringComparer.Ordinal) };

        var more = full.With("sku-5");

        Assert.Equal((2, 0), (more.Products["sku-5"], more.Others));
    }
}
