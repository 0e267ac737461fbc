return await LambdaHost.RunAsync(links => new IndexReceipt(OrderTable.From(links)), StorefrontJson.Default);
