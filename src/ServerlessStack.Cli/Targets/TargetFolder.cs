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

    private string SetAside => Path.Combine(Root, "state.aside");

    private string Kept => Path.Combine(State, "kept");

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

    /// <summary>Whether what an earlier target left was to be kept.</summary>
    public bool IsKept => File.Exists(Kept);

    /// <summary>Takes down that the state is to be kept.</summary>
    public void Keep()
    {
        Directory.CreateDirectory(State);
        File.WriteAllText(Kept, string.Empty);
    }

    /// <summary>Puts what an earlier target left out of the way of one that begins anew; it is not lost yet.</summary>
    public void PutAside()
    {
        // After a start that was killed, what lies aside is what counts.
        PutBack();
        if (Directory.Exists(State))
        {
            Directory.Move(State, SetAside);
        }
    }

    /// <summary>Puts back what was put aside, in the place of what was written since; nothing to do where nothing was.</summary>
    public void PutBack()
    {
        if (Directory.Exists(SetAside))
        {
            Delete(State);
            Directory.Move(SetAside, State);
        }
    }

    /// <summary>Forgets what was put aside.</summary>
    public void Forget() => Delete(SetAside);

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

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
