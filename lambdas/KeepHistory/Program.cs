return await LambdaHost.RunAsync(start => new KeepHistory(HistoryTable.From(start.Links)), StorefrontJson.Default);
