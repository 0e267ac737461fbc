using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using ServerlessStack.Local.CloudFormation.Stacks;
using ServerlessStack.Local.CloudFormation.Templates;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Identity;

namespace ServerlessStack.Local.CloudFormation.Deployments;

/// <summary>Begins operations on stacks; they run on by themselves, and the stack tells how they end.</summary>
/// <param name="types">How resources are made.</param>
/// <param name="check">What the target can do.</param>
/// <param name="parameters">Values of parameters.</param>
/// <param name="stacks">The stacks.</param>
/// <param name="account">The account and region.</param>
/// <param name="time">The clock.</param>
internal sealed class StackEngine(ResourceTypes types, TemplateCheck check, ParameterValues parameters, StackStore stacks, LocalAccount account, TimeProvider time) : IHostedService, IDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private readonly ConcurrentDictionary<Task, bool> running = new();

    /// <summary>Checks that a stack can become what is asked for.</summary>
    /// <exception cref="AwsException">It cannot; nothing was changed.</exception>
    public DeploymentPlan Plan(Stack stack, StackRequest request)
    {
        var template = Template.Parse(request.Template);
        var withoutMeaning = check.Check(template);
        return new DeploymentPlan(stack, request, template, parameters.Read(stack, template, request.Parameters), withoutMeaning);
    }

    /// <summary>Begins a deployment.</summary>
    /// <exception cref="AwsException">The template cannot be deployed, or something else is under way.</exception>
    public void Deploy(Stack stack, StackRequest request)
    {
        if (stack.Status is StackStatus.RollbackComplete or StackStatus.RollbackFailed or StackStatus.CreateFailed or StackStatus.DeleteFailed)
        {
            throw new AwsException("ValidationError", $"Stack:{stack.Id} is in {stack.Status} state and can not be updated.");
        }

        var plan = Plan(stack, request);
        var begun = stacks.Begin(stack.Id, plan.IsCreation ? StackStatus.CreateInProgress : StackStatus.UpdateInProgress, now => now with
        {
            Updated = plan.IsCreation ? now.Updated : time.GetUtcNow(),
            ChangeSets = now.ChangeSets.Clear(),
        });
        var values = new StackValues(begun, plan.Template, plan.Parameters, stacks, account);
        var ledger = new StackLedger(stacks, stack.Id, request.Token, time);
        Run(ledger, new Deployment(plan, types, values, stacks, ledger).RunAsync(stopping.Token));
    }

    /// <summary>Begins the deletion of a stack.</summary>
    /// <exception cref="AwsException">It is protected, or another stack uses its exports, or something else is under way.</exception>
    public void Delete(Stack stack, string? token)
    {
        if (stack.IsProtected)
        {
            throw new AwsException("ValidationError", $"Stack [{stack.Name}] cannot be deleted while TerminationProtection is enabled");
        }

        foreach (var export in stack.Outputs.Select(output => output.Export).OfType<string>())
        {
            if (stacks.Deployed.FirstOrDefault(other => other.Id != stack.Id && other.Imports.Contains(export)) is { } user)
            {
                throw new AwsException("ValidationError", $"Export {export} cannot be deleted as it is in use by {user.Name}");
            }
        }

        stacks.Begin(stack.Id, StackStatus.DeleteInProgress, now => now);
        var ledger = new StackLedger(stacks, stack.Id, token, time);
        Run(ledger, DeleteAsync(ledger));
    }

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        await Task.WhenAll(running.Keys);
    }

    /// <inheritdoc />
    public void Dispose() => stopping.Dispose();

    private async Task DeleteAsync(StackLedger ledger)
    {
        ledger.Status(StackStatus.DeleteInProgress, "User Initiated");
        var failed = await new ResourceRunner(types, ledger).DeleteAsync([.. ledger.Stack.Resources.Values], _ => true, stopping.Token);
        if (failed.Count > 0)
        {
            ledger.Status(StackStatus.DeleteFailed, $"The following resource(s) failed to delete: [{string.Join(", ", failed)}].");
        }
        else
        {
            ledger.Status(StackStatus.DeleteComplete, change: stack => stack with { Deleted = time.GetUtcNow(), Outputs = [], Imports = [] });
        }
    }

    private void Run(StackLedger ledger, Task operation)
    {
        async Task WatchAsync()
        {
            try
            {
                await operation;
            }
            catch (OperationCanceledException)
            {
                // The target ends in the middle; whoever finds the stack again must not wait for it.
                var status = ledger.Stack.Status;
                ledger.Status($"{status[..status.IndexOf('_', StringComparison.Ordinal)]}_FAILED", "The local target was stopped.");
            }
        }

        var watched = WatchAsync();
        running[watched] = true;
        _ = watched.ContinueWith(done => running.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }
}
