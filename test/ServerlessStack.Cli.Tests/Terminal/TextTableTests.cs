using ServerlessStack.Cli.Terminal;

namespace ServerlessStack.Cli.Tests.Terminal;

public sealed class TextTableTests
{
    [Fact]
    public void Numbers_are_aligned_to_the_right_and_lines_end_with_their_text()
    {
        var table = new TextTable(new("name"), new("count", IsNumber: true), new("note"));
        table.AddRow("a", "1", "first");
        table.AddRow("longer", "1000000", string.Empty);

        Assert.Equal("name      count  note", table.Header());
        Assert.Equal(["a             1  first", "longer  1000000"], table.Lines());
    }

    [Fact]
    public void A_row_with_the_wrong_number_of_cells_is_refused()
    {
        var table = new TextTable(new("name"), new("count"));
        var error = Assert.Throws<ArgumentException>(() => table.AddRow("a"));
        Assert.StartsWith("A row needs 2 cells, but got 1.", error.Message, StringComparison.Ordinal);
    }
}
