return await LambdaHost.RunAsync(start => new ReportViews(ViewTable.From(start.Links), ReportBucket.From(start.Links)), StorefrontJson.Default);
