using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace ServerlessStack.Lambda.Testing.Tests;

public sealed class ItemNumberTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0.00", "0")]
    [InlineData("20.00", "20")]
    [InlineData("9.50", "9.5")]
    [InlineData("-0.050", "-0.05")]
    [InlineData("1e3", "1000")]
    [InlineData("12.5E-3", "0.0125")]
    [InlineData("1.5E+1", "15")]
    [InlineData("100", "100")]
    [InlineData("99999999999999999999999999999999999999", "99999999999999999999999999999999999999")]
    public void A_number_loses_the_zeros_around_it(string written, string kept) => Assert.Equal(kept, ItemNumber.Normalize(written));

    [Theory]
    [InlineData("123456789012345678901234567890123456789", "39 digits and the magnitude 1E38")]
    [InlineData("1e126", "1 digits and the magnitude 1E126")]
    [InlineData("1e-131", "1 digits and the magnitude 1E-131")]
    [InlineData("1e99999999999999999999", "1 digits and the magnitude 1E99999999999999999999")]
    public void A_number_that_no_table_holds_is_refused(string written, string named)
    {
        var error = Assert.Throws<JsonException>(() => ItemNumber.Normalize(written));

        Assert.StartsWith($"DynamoDB takes no number with {named}: at most 38 digits, between 1E-130 and 9.9E125.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_keeps_its_value() => Prop.ForAll(
        ArbMap.Default.ArbFor<decimal>(),
        number => decimal.Parse(ItemNumber.Normalize(number.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture) == number).QuickCheckThrowOnFailure();
}
