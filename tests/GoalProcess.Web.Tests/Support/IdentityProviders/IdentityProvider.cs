using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace GoalProcess.Web.Tests.Support.IdentityProviders;

/// <summary>Who sits at the browser, as the identity provider knows them.</summary>
internal sealed record KnownPerson(string Subject, string? Email, bool IsVerified = true)
{
    /// <summary>When they gave their password there; now unless said otherwise, null when it is not told.</summary>
    public Func<DateTimeOffset?> PasswordGivenAt { get; init; } = () => TimeProvider.System.GetUtcNow();
}

/// <summary>A municipality's identity provider, for real: OpenIddict on a port of its own, which knows everyone who comes by.</summary>
internal sealed class IdentityProvider : IAsyncDisposable
{
    private const string Client = "rodatraden";
    private const string Secret = "en hemlighet mellan två program";

    private readonly SqliteConnection _store = new("Data Source=:memory:");
    private WebApplication? _app;

    private IdentityProvider() { }

    /// <summary>Where it is.</summary>
    public Uri Root { get; private set; } = null!;

    /// <summary>Who sits at the browser.</summary>
    public KnownPerson Person { get; set; } = new("0", null);

    /// <summary>What it does to the token it signs, when it is not what it seems.</summary>
    public Action<ClaimsPrincipal> Forge { get; set; } = _ => { };

    /// <summary>What it signs its tokens with; its own unless it is not what it seems.</summary>
    public Func<SigningCredentials, SigningCredentials> Sign { get; set; } = own => own;

    /// <summary>What it was last asked.</summary>
    public OpenIddictRequest Asked { get; private set; } = null!;

    /// <summary>The product's settings that lead to it.</summary>
    public IEnumerable<KeyValuePair<string, string>> Settings =>
    [
        new("SignIn:OpenIdConnect:Authority", Root.ToString()),
        new("SignIn:OpenIdConnect:ClientId", Client),
        new("SignIn:OpenIdConnect:ClientSecret", Secret),
        new("SignIn:OpenIdConnect:Name", "Lindåkra-id"),
    ];

    /// <summary>Starts it for a product that is reached at this address.</summary>
    public static async Task<IdentityProvider> StartAsync(params string[] products)
    {
        var provider = new IdentityProvider();
        await provider._store.OpenAsync();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddDbContext<DbContext>(options => options.UseSqlite(provider._store).UseOpenIddict());
        builder.Services.AddOpenIddict()
            .AddCore(core => core.UseEntityFrameworkCore().UseDbContext<DbContext>())
            .AddServer(provider.Configure);
        var app = provider._app = builder.Build();
        app.MapMethods("/connect/authorize", ["GET", "POST"], provider.AnswerAsync);
        await app.StartAsync();
        provider.Root = new Uri(app.Urls.Single());
        await provider.RegisterAsync(products);
        return provider;
    }

    /// <summary>The person's browser goes where the product led it, and is led back.</summary>
    /// <returns>The way back, with everything the provider says in it.</returns>
    public static async Task<Uri> VisitAsync(Page led)
    {
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var answer = await browser.GetAsync(led.Headers.Location);
        Assert.True(answer.Headers.Location is not null, $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        return answer.Headers.Location;
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        await _store.DisposeAsync();
    }

    private void Configure(OpenIddictServerBuilder server)
    {
        server.SetAuthorizationEndpointUris("connect/authorize").SetTokenEndpointUris("connect/token");
        server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
        server.RegisterScopes(Scopes.Email, Scopes.Profile);
        server.AddEphemeralEncryptionKey().AddEphemeralSigningKey();
        server.UseAspNetCore().EnableAuthorizationEndpointPassthrough().DisableTransportSecurityRequirement();
        server.AddEventHandler<OpenIddictServerEvents.GenerateTokenContext>(handler => handler.SetOrder(int.MinValue + 1).UseInlineHandler(context =>
        {
            if (context.TokenType == TokenTypeIdentifiers.IdentityToken)
            {
                Forge(context.Principal);
            }

            return default;
        }));
        server.AddEventHandler<OpenIddictServerEvents.GenerateTokenContext>(handler => handler.SetOrder(OpenIddictServerHandlers.Protection.GenerateIdentityModelToken.Descriptor.Order - 1).UseInlineHandler(context =>
        {
            if (context.TokenType == TokenTypeIdentifiers.IdentityToken)
            {
                context.SecurityTokenDescriptor.SigningCredentials = Sign(context.SecurityTokenDescriptor.SigningCredentials);
            }

            return default;
        }));
    }

    /// <summary>Knows the product at one more address.</summary>
    public async Task KnowAsync(string product)
    {
        await using var scope = _app!.Services.CreateAsyncScope();
        var manager = scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>();
        var client = (await manager.FindByClientIdAsync(Client))!;
        var descriptor = new OpenIddictApplicationDescriptor();
        await manager.PopulateAsync(descriptor, client);
        descriptor.RedirectUris.Add(ReturnTo(product));
        await manager.UpdateAsync(client, descriptor);
    }

    private static Uri ReturnTo(string product) => new($"{product.TrimEnd('/')}/logga-in/svar");

    private async Task RegisterAsync(string[] products)
    {
        await using var scope = _app!.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DbContext>().Database.EnsureCreatedAsync();
        var client = new OpenIddictApplicationDescriptor { ClientId = Client, ClientSecret = Secret };
        client.RedirectUris.UnionWith(products.Select(ReturnTo));
        client.Permissions.UnionWith(
        [
            Permissions.Endpoints.Authorization, Permissions.Endpoints.Token, Permissions.GrantTypes.AuthorizationCode, Permissions.ResponseTypes.Code,
            Permissions.Scopes.Email, Permissions.Scopes.Profile,
        ]);
        await scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>().CreateAsync(client);
    }

    private Task AnswerAsync(HttpContext context)
    {
        Asked = context.GetOpenIddictServerRequest()!;
        var identity = new ClaimsIdentity("provider", Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, Person.Subject).SetClaim(Claims.Email, Person.Email).SetClaim(Claims.EmailVerified, Person.IsVerified);

        if (Person.PasswordGivenAt() is { } at)
        {
            identity.AddClaim(new Claim(Claims.AuthenticationTime, at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), ClaimValueTypes.Integer64));
        }

        identity.SetScopes(Asked.GetScopes());
        identity.SetDestinations(_ => [Destinations.IdentityToken]);
        return Microsoft.AspNetCore.Authentication.AuthenticationHttpContextExtensions.SignInAsync(
            context, OpenIddictServerAspNetCoreDefaults.AuthenticationScheme, new ClaimsPrincipal(identity));
    }
}
