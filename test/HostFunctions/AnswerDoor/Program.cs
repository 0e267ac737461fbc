using Microsoft.Extensions.DependencyInjection;

return await LambdaHost.RunAsync<AnswerDoor>(AnswerDoorJson.Default, services => services
    .AddSingleton<IDoorbell, Doorbell>()
    .AddLinked(links => new DoorOptions { Welcome = links.Bucket("Welcome") }));
