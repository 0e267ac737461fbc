using System.Runtime.CompilerServices;
using ServerlessStack.Storefront;
using ServerlessStack.Testing;

// jsii is not thread safe, and one Node process serves every test of this assembly.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace ServerlessStack.Tests;

/// <summary>Prepares the one process in which every CDK test runs.</summary>
internal static class CdkProcess
{
    [ModuleInitializer]
    internal static void Prepare()
    {
        // One test of its own switches the validation on.
        TestProcess.Prepare();

        // The app's assembly lists the lambda projects; a construct's test alone would never load it.
        RuntimeHelpers.RunModuleConstructor(typeof(StorefrontApp).Module.ModuleHandle);
    }
}
