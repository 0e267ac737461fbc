using System.Globalization;
using Amazon.CDK;
using Constructs;

namespace ServerlessStack.BenchmarkApps;

/// <summary>A stack of connections, to see what one costs. Ten make a cell with its own consumers, so that policies stay as long as they are in a real stack.</summary>
public static class ManyConnections
{
    /// <summary>Declares the stack.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="connections">How many connections, a multiple of <see cref="Cell.Connections"/>.</param>
    /// <param name="connected">Whether they are made. Otherwise only what they would connect.</param>
    public static void Declare(Stack stack, int connections, bool connected)
    {
        for (var number = 0; number < connections / Cell.Connections; number++)
        {
            var cell = new Cell(new Construct(stack, string.Create(CultureInfo.InvariantCulture, $"Cell{number}")));
            if (connected)
            {
                cell.Connect();
            }
        }
    }
}
