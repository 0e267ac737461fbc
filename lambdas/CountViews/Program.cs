return await LambdaHost.RunAsync(start => new CountViews(ViewTable.From(start.Links)), StorefrontJson.Default);
