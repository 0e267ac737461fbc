namespace ServerlessStack.Lambda.Metrics;

/// <summary>One metric of an invocation with all its values.</summary>
/// <param name="name">Its name.</param>
/// <param name="unit">The name of its unit.</param>
internal sealed class Metric(string name, string unit)
{
    // An array, and no list: a list of numbers would be compiled while the function runs.
    private double[] _values = new double[1];

    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>The name of its unit.</summary>
    public string Unit => unit;

    /// <summary>How many values it has.</summary>
    public int Count { get; private set; }

    /// <summary>The values in the order in which they came.</summary>
    public ReadOnlySpan<double> Values => new(_values, 0, Count);

    /// <summary>Adds a value.</summary>
    public void Add(double value)
    {
        if (Count == _values.Length)
        {
            Array.Resize(ref _values, Count * 2);
        }

        _values[Count++] = value;
    }
}
