namespace ServerlessStack.Cli.Terminal;

/// <summary>Rows of text in aligned columns, without lines around them and without trailing blanks.</summary>
/// <param name="columns">The columns, left to right.</param>
internal sealed class TextTable(params TextColumn[] columns)
{
    private const string Gap = "  ";
    private readonly List<string[]> _rows = [];

    /// <summary>Whether no row was added.</summary>
    public bool IsEmpty => _rows.Count == 0;

    /// <summary>Adds a row with one cell a column.</summary>
    public void AddRow(params string[] cells)
    {
        if (cells.Length != columns.Length)
        {
            throw new ArgumentException($"A row needs {columns.Length} cells, but got {cells.Length}.", nameof(cells));
        }

        _rows.Add(cells);
    }

    /// <summary>The line of column titles.</summary>
    public string Header() => Line([.. columns.Select(column => column.Title)]);

    /// <summary>The rows, in the order they were added.</summary>
    public IEnumerable<string> Lines() => _rows.Select(Line);

    private string Line(string[] cells) => string.Join(Gap, cells.Select(Align)).TrimEnd();

    private string Align(string cell, int column)
    {
        var width = _rows.Select(row => row[column].Length).Append(columns[column].Title.Length).Max();
        return columns[column].IsNumber ? cell.PadLeft(width) : cell.PadRight(width);
    }
}
