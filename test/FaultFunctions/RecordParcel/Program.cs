var points = FaultPoints.OfThisProcess();
return await LambdaHost.RunAsync(_ => new RecordParcel(points, new TestsBook(points)), ParcelsJson.Default);
