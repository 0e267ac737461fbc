return await LambdaHost.RunAsync(links => new GetOrder(OrderTable.From(links)), StorefrontJson.Default);
