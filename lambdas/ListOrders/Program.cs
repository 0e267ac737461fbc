return await LambdaHost.RunAsync(start => new ListOrders(HistoryTable.From(start.Links)), StorefrontJson.Default);
