return await LambdaHost.RunAsync(start => new PlaceOrder(OrderTable.From(start.Links), TimeProvider.System), StorefrontJson.Default);
