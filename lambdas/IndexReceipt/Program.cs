return await LambdaHost.RunAsync(start => new IndexReceipt(OrderTable.From(start.Links)), StorefrontJson.Default);
