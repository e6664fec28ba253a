namespace GoalProcess.Web.Tests.Support.IdentityProviders;

/// <summary>The app of a municipality that has an identity provider.</summary>
public class ProviderApp : TestApp
{
    /// <summary>The identity provider.</summary>
    internal IdentityProvider Provider { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        Provider = await IdentityProvider.StartAsync("https://mal.lindakra.example");

        foreach (var (key, value) in Provider.Settings)
        {
            Settings[key] = value;
        }

        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Provider.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Someone goes to the provider, is who the provider says, and comes back.</summary>
    internal async Task<Page> ComeBackAsync(Visitor visitor, KnownPerson person, string from = "/logga-in/leverantor")
    {
        Provider.Person = person;
        var way = await IdentityProvider.VisitAsync(await visitor.GetAsync(from));
        return await visitor.GetAsync(way.PathAndQuery);
    }
}
