namespace ServerlessStack.Local.CloudFormation.Deployments;

/// <summary>Does something with every resource, as many at once as their dependencies allow.</summary>
internal static class ResourceGraph
{
    /// <summary>Runs an action for each id when it ended for those that it depends on.</summary>
    /// <param name="ids">The resources.</param>
    /// <param name="dependenciesOf">What must come first; what is not among the resources does not count.</param>
    /// <param name="action">What to do; it does not throw.</param>
    public static async Task RunAsync(IReadOnlyCollection<string> ids, Func<string, IEnumerable<string>> dependenciesOf, Func<string, Task> action)
    {
        var tasks = new Dictionary<string, Task>(StringComparer.Ordinal);

        // Without circles, which the check of the template refuses, every dependency gets its task before what needs it.
        Task Start(string id)
        {
            if (!tasks.TryGetValue(id, out var task))
            {
                var needed = dependenciesOf(id).Where(ids.Contains).Distinct(StringComparer.Ordinal).Select(Start).ToList();
                task = AfterAsync(needed, id);
                tasks[id] = task;
            }

            return task;
        }

        async Task AfterAsync(List<Task> needed, string id)
        {
            await Task.WhenAll(needed);
            await Task.Yield();
            await action(id);
        }

        await Task.WhenAll(ids.Select(Start).ToList());
    }

    /// <summary>A circle of dependencies; null where there is none.</summary>
    public static IReadOnlyList<string>? CircleOf(IReadOnlyCollection<string> ids, Func<string, IEnumerable<string>> dependenciesOf)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        var path = new List<string>();

        bool Visit(string id)
        {
            if (path.IndexOf(id) is var start and >= 0)
            {
                path.RemoveRange(0, start);
                return true;
            }

            if (!done.Add(id))
            {
                return false;
            }

            path.Add(id);
            if (dependenciesOf(id).Where(ids.Contains).Any(Visit))
            {
                return true;
            }

            path.RemoveAt(path.Count - 1);
            return false;
        }

        return ids.Any(Visit) ? path : null;
    }
}
