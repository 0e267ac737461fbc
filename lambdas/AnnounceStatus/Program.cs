return await LambdaHost.RunAsync(start => new AnnounceStatus(StatusTopic.From(start.Links)), AnnounceStatusJson.Default);
