using System.Globalization;
using System.Text.Json;
using ServerlessStack.Cli.Toolchain;

namespace ServerlessStack.Cli.Targets;

/// <summary>The folder of the local target in a clone: what runs, what it keeps, and what stands in for the user's AWS settings.</summary>
/// <param name="repository">The clone.</param>
internal sealed class TargetFolder(Repository repository)
{
    private string Root => Path.Combine(repository.Root, "artifacts", "local");

    private string Running => Path.Combine(Root, "target.json");

    private string LastPort => Path.Combine(State, "port");

    /// <summary>What the target writes.</summary>
    public string State => Path.Combine(Root, "state");

    /// <summary>Where the assembly goes that is deployed, apart from the one that people look at and other commands lock.</summary>
    public string Assembly => Path.Combine(Root, "assembly");

    /// <summary>An empty file, in the place of the user's AWS configuration and credentials.</summary>
    public string EmptySettings()
    {
        Directory.CreateDirectory(Root);
        var file = Path.Combine(Root, "no-aws-settings");
        File.WriteAllText(file, string.Empty);
        return file;
    }

    /// <summary>Forgets what an earlier target left.</summary>
    public void Forget()
    {
        if (Directory.Exists(State))
        {
            Directory.Delete(State, recursive: true);
        }
    }

    /// <summary>The port of the target whose state is kept, because the addresses in it hold the port; 0 where there is none.</summary>
    public int KeptPort() => File.Exists(LastPort) ? int.Parse(File.ReadAllText(LastPort), CultureInfo.InvariantCulture) : 0;

    /// <summary>Takes down that a target runs.</summary>
    public void Announce(RunningTarget target)
    {
        Directory.CreateDirectory(State);
        File.WriteAllText(LastPort, target.Address.Port.ToString(CultureInfo.InvariantCulture));
        File.WriteAllText(Running, JsonSerializer.Serialize(target));
    }

    /// <summary>Takes down that it runs no more.</summary>
    public void Withdraw() => File.Delete(Running);

    /// <summary>The target that runs, as far as the folder knows: a killed one could not withdraw.</summary>
    public RunningTarget? Find() => File.Exists(Running) ? JsonSerializer.Deserialize<RunningTarget>(File.ReadAllText(Running)) : null;
}
