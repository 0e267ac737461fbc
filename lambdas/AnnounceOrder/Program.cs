return await LambdaHost.RunAsync(_ => new AnnounceOrder(), AnnounceOrderJson.Default);
