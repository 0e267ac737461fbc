global using System;
global using System.Collections.Generic;
global using System.Linq;
global using System.Net.Http;
global using System.Threading;
global using System.Threading.Tasks;
global using Amazon.CDK;
global using ServerlessStack.Constructs;
global using ServerlessStack.Contracts;
global using ServerlessStack.Lambda;
global using ServerlessStack.Lambdas;
global using static Ground;

/// <summary>What every snippet stands on. A snippet is compiled together with this file alone, against the assemblies that a user's app is compiled against.</summary>
public static class Ground
{
    /// <summary>The app.</summary>
    public static App app { get; set; } = null!;

    /// <summary>A stack of the app.</summary>
    public static Stack stack { get; set; } = null!;
}
