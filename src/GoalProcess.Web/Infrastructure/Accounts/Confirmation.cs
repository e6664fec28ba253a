using System.Globalization;
using GoalProcess.Data.Accounts;
using GoalProcess.Workflow;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace GoalProcess.Web.Infrastructure.Accounts;

/// <summary>How someone says once more who it is.</summary>
public enum ConfirmWay
{
    /// <summary>With the password.</summary>
    Password,

    /// <summary>At the identity provider, where the session began.</summary>
    Provider,

    /// <summary>With a button: the accounts of a demonstration have no password.</summary>
    Button,
}

/// <summary>
/// That the one at the keyboard is the one who signed in: the password is given once more, and the session's own ticket remembers when. Another session, and
/// another person, has given nothing.
/// </summary>
internal sealed class Confirmation(SignInManager<User> signIn, IOptions<DemoOptions> demo, TimeProvider clock, ILogger<Confirmation> log)
{
    private static readonly EventId IdentityConfirmed = new(1406, nameof(IdentityConfirmed));
    private static readonly EventId IdentityNotConfirmed = new(1407, nameof(IdentityNotConfirmed));

    private static readonly string Scheme = IdentityConstants.ApplicationScheme;
    private const string Given = "confirmed";

    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    /// <summary>True when the password was given in this session not long ago.</summary>
    public async Task<bool> HoldsAsync(HttpContext context) =>
        (await context.AuthenticateAsync(Scheme)).Properties is { } ticket
        && ticket.Items.TryGetValue(Given, out var given)
        && DateTimeOffset.TryParseExact(given, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
        && clock.GetUtcNow() - at < Lasts;

    /// <summary>Takes the password. Wrong ones count towards locking the account, as at sign-in.</summary>
    public async Task<bool> GiveAsync(HttpContext context, string password)
    {
        var user = await UserAsync(context);
        var way = await WayAsync(context);

        if (way is ConfirmWay.Provider)
        {
            // given there, it would hold already
            return false;
        }

        if (way is ConfirmWay.Password && await signIn.CheckPasswordSignInAsync(user, password, lockoutOnFailure: true) is { Succeeded: false } result)
        {
            log.LogInformation(IdentityNotConfirmed, "User {UserId} did not confirm who it is: {Result}", user.Id, result);
            return false;
        }

        var ticket = (await context.AuthenticateAsync(Scheme)).Properties ?? new AuthenticationProperties();
        Mark(ticket, clock.GetUtcNow());
        await context.SignInAsync(Scheme, await signIn.CreateUserPrincipalAsync(user), ticket);
        log.LogInformation(IdentityConfirmed, "User {UserId} confirmed who it is", user.Id);
        return true;
    }

    /// <summary>What this session is asked for.</summary>
    public async Task<ConfirmWay> WayAsync(HttpContext context) =>
        (await context.AuthenticateAsync(Scheme)).Properties?.Items.ContainsKey(ProviderSetup.Began) == true ? ConfirmWay.Provider
        : demo.Value.IsOn && (await UserAsync(context)).PasswordHash is null ? ConfirmWay.Button
        : ConfirmWay.Password;

    /// <summary>Writes into a session's ticket that it was given.</summary>
    internal static void Mark(AuthenticationProperties ticket, DateTimeOffset at) => ticket.Items[Given] = at.ToString("O", CultureInfo.InvariantCulture);

    private async Task<User> UserAsync(HttpContext context) =>
        await signIn.UserManager.GetUserAsync(context.User) ?? throw new InvalidOperationException("The signed-in account is gone.");
}
