return await LambdaHost.RunAsync(links => new PlaceOrder(OrderTable.From(links), TimeProvider.System), StorefrontJson.Default);
