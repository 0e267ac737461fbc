using Amazon.CDK;
using Amazon.CDK.Assertions;
using ServerlessStack.Storefront;
using ServerlessStack.Storefront.Stages;
using ServerlessStack.Testing;

namespace ServerlessStack.Tests.Storefront;

/// <summary>The storefront's stacks, synthesized once a stage for all tests that only look.</summary>
internal static class StorefrontTemplates
{
    private static readonly Dictionary<string, App> Declared = new(StringComparer.Ordinal);

    /// <summary>The parts of the storefront: what its stacks are called after the stage.</summary>
    public static string[] Parts { get; } = ["Data", "Insights", "History", "Support", "Api", "Fulfilment", "Loyalty", "Audit"];

    /// <summary>Each stage with each of its stacks.</summary>
    public static TheoryData<string, string> All()
    {
        var data = new TheoryData<string, string>();
        foreach (var stage in StorefrontStages.All)
        {
            foreach (var part in Parts)
            {
                data.Add(stage.Name, part);
            }
        }

        return data;
    }

    public static Stack StackOf(string stage, string part) => (Stack)AppOf(stage).Node.FindChild($"Storefront-{stage}-{part}");

    public static Template TemplateOf(string stage, string part) => Template.FromStack(StackOf(stage, part));

    public static App AppOf(string stage)
    {
        if (!Declared.TryGetValue(stage, out var app))
        {
            app = TestApp.Create();
            StorefrontApp.Declare(app, StorefrontStages.Named(stage));
            Declared[stage] = app;
        }

        return app;
    }
}
