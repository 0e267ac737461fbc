using System.Text.Json;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Identity;
using ServerlessStack.Local.State;

namespace ServerlessStack.Local.CloudFormation.Stacks;

/// <summary>The stacks; on disk as well, where the target is to find them again.</summary>
/// <param name="options">Whether it is.</param>
/// <param name="state">The folder.</param>
/// <param name="account">Whose stacks they are.</param>
internal sealed class StackStore(LocalTargetOptions options, StateFolder state, LocalAccount account)
{
    private const string Service = "CloudFormation";
    private readonly Dictionary<string, Stack> byId = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    /// <summary>All stacks, the deleted ones too, the latest first.</summary>
    public IReadOnlyList<Stack> All
    {
        get
        {
            lock (gate)
            {
                return [.. byId.Values.OrderByDescending(stack => stack.Created)];
            }
        }
    }

    /// <summary>The stacks that are deployed.</summary>
    public IEnumerable<Stack> Deployed => All.Where(stack => stack.IsDeployed);

    /// <summary>A stack by name or ARN; null where there is none. A deleted one is found by its ARN only.</summary>
    public Stack? Find(string nameOrId)
    {
        lock (gate)
        {
            return byId.GetValueOrDefault(nameOrId) ?? byId.Values.FirstOrDefault(stack => stack.Name == nameOrId && stack.Deleted is null);
        }
    }

    /// <summary>A stack by name or ARN.</summary>
    /// <exception cref="AwsException">There is none.</exception>
    public Stack Get(string? nameOrId) => Find(nameOrId ?? "") ?? throw new AwsException("ValidationError", $"Stack with id {nameOrId} does not exist");

    /// <summary>Adds a stack.</summary>
    public Stack Add(string name, DateTimeOffset time)
    {
        var stack = new Stack(name, account.Arn("cloudformation", $"stack/{name}/{Guid.NewGuid()}").ToString(), time);
        return Put(stack);
    }

    /// <summary>Changes a stack.</summary>
    public Stack Change(string id, Func<Stack, Stack> change)
    {
        lock (gate)
        {
            return Put(change(byId[id]));
        }
    }

    /// <summary>Changes a stack and fails where its state forbids it, as one step.</summary>
    /// <exception cref="AwsException">It does.</exception>
    public Stack Begin(string id, string status, Func<Stack, Stack> change)
    {
        lock (gate)
        {
            var stack = byId[id];
            return StackStatus.IsBusy(stack.Status)
                ? throw new AwsException("ValidationError", $"Stack:{stack.Id} is in {stack.Status} state and can not be updated.")
                : Put(change(stack) with { Status = status });
        }
    }

    /// <summary>Forgets a stack that never was more than a change set.</summary>
    public void Remove(string id)
    {
        lock (gate)
        {
            byId.Remove(id);
            if (options.IsKept)
            {
                state.Delete(Service, NameOf(id));
            }
        }
    }

    /// <summary>Reads the stacks of an earlier run, whose endpoint may have had another address: the URLs of queues hold it.</summary>
    public void Load(Uri endpoint)
    {
        if (!options.IsKept)
        {
            return;
        }

        const string addressFile = "endpoint";
        var earlier = state.Load<Uri>(Service, addressFile);
        state.Save(Service, addressFile, endpoint);
        foreach (var file in Directory.EnumerateFiles(state.Of(Service), "*.json").Where(file => Path.GetFileNameWithoutExtension(file) != addressFile))
        {
            var text = File.ReadAllText(file);
            var stack = JsonSerializer.Deserialize<Stack>(earlier is null ? text : text.Replace(earlier.Authority, endpoint.Authority, StringComparison.Ordinal))!;
            lock (gate)
            {
                byId[stack.Id] = stack;
            }
        }
    }

    private Stack Put(Stack stack)
    {
        lock (gate)
        {
            byId[stack.Id] = stack;
            if (options.IsKept)
            {
                state.Save(Service, NameOf(stack.Id), stack);
            }
        }

        return stack;
    }

    private static string NameOf(string id) => id[(id.LastIndexOf('/') + 1)..];
}
