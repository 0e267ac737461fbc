var points = FaultPoints.OfThisProcess();
return await LambdaHost.RunAsync(_ => new RecordChange(points, new TestsBook(points)), ParcelsJson.Default);
