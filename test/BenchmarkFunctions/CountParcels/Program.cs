return await LambdaHost.RunAsync(_ => new CountParcels(new ReportingCount()), ParcelsJson.Default);
