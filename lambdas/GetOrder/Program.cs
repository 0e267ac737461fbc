return await LambdaHost.RunAsync(start => new GetOrder(OrderTable.From(start.Links)), StorefrontJson.Default);
