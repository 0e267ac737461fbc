using System.Text.Json;
using System.Text.RegularExpressions;
using ServerlessStack.Testing;

namespace ServerlessStack.Tests.Resources;

/// <summary>What the template of a pair's minimal stack holds: both ends and the connection, with every default.</summary>
/// <param name="Pair">The pair's name, also that of its snapshot.</param>
/// <param name="Own">Resources of both ends and the connection, but for those counted apart.</param>
/// <param name="Buses">Event buses.</param>
/// <param name="Shared">The stack's dead-letter queue and its policy, of which a stack has one however many connections.</param>
/// <param name="Alarms">Alarms, the shared queue's included.</param>
/// <param name="CustomResources">Custom resources, which bring functions of their own.</param>
/// <param name="Keys">KMS keys.</param>
internal sealed partial record PairResources(string Pair, int Own, int Buses, int Shared, int Alarms, int CustomResources, int Keys)
{
    /// <summary>Everything in the template.</summary>
    public int All => Own + Buses + Shared + Alarms;

    /// <summary>Counts what a snapshot holds.</summary>
    /// <param name="file">The pair's minimal snapshot.</param>
    public static PairResources Read(string file)
    {
        using var template = JsonDocument.Parse(File.ReadAllText(file));
        var resources = template.RootElement.GetProperty("Resources").EnumerateObject()
            .Select(resource => (Id: resource.Name, Type: resource.Value.GetProperty("Type").GetString()!))
            .ToList();
        var alarms = resources.Count(resource => resource.Type == "AWS::CloudWatch::Alarm");
        var buses = resources.Count(resource => resource.Type == "AWS::Events::EventBus");
        var shared = resources.Count(resource => SharedQueue().IsMatch(resource.Id));
        return new PairResources(
            Path.GetFileName(file).Split('.')[0],
            resources.Count - alarms - buses - shared,
            buses,
            shared,
            alarms,
            resources.Count(resource => CustomResource.IsType(resource.Type)),
            resources.Count(resource => resource.Type == "AWS::KMS::Key"));
    }

    // The dead letters of a work queue begin with the queue's id.
    [GeneratedRegex(@"\ADeadLettersQueue(Policy)?[0-9A-F]{8}\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SharedQueue();
}
