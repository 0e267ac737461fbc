return await LambdaHost.RunAsync(_ => new AnnounceParcel(FaultPoints.OfThisProcess()), ParcelsJson.Default);
