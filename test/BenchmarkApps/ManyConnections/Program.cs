using System.Globalization;
using Amazon.CDK;
using ServerlessStack.BenchmarkApps;
using ServerlessStack.Constructs;

// The number of connections, then whether they are made or only what they would connect.
return ServerlessApp.Run(app => ManyConnections.Declare(new Stack(app, "Connections"), int.Parse(args[0], CultureInfo.InvariantCulture), bool.Parse(args[1])));
