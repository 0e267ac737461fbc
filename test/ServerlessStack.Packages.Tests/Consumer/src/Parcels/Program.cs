using Parcels;
using ServerlessStack.Constructs;

return ServerlessApp.Run(app => _ = new ParcelsStack(app));
