using GoalProcess.Domain.Access;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Accounts;
using GoalProcess.Web.Infrastructure.Authorisation;
using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Infrastructure.Languages;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace GoalProcess.Web.Features.Users;

/// <summary>The people who have accounts: who they are, and whether they can sign in.</summary>
[Route("anvandare"), May(Permission.ManageAccounts)]
public sealed class UsersController(UserQueries queries, UserChanges changes, IOptions<SignInRules> rules, IStringLocalizer<UserTexts> texts) : Controller
{
    /// <summary>The list, written with <c>~/</c>.</summary>
    internal const string Room = "~/anvandare";

    // the page of an account whose particulars have been disposed of
    private const string Disposed = "Disposed";

    // the person whose link was just made, and its secret
    private const string LinkKey = "AccountLink";

    [HttpGet("")]
    public async Task<IActionResult> Index(string? sok, string? sortera, string? ordning, string? sida, CancellationToken ct) =>
        View(await queries.ListAsync(UsersChoice.Read(sok, sortera, ordning, sida), ct));

    [HttpGet("ny")]
    public async Task<IActionResult> Invite(CancellationToken ct) => View(new InvitationForm { Places = await queries.PlacesAsync(ct) });

    [HttpPost("ny"), ConfirmIdentity(Back = Room)]
    public async Task<IActionResult> Invite(InvitationForm form, CancellationToken ct)
    {
        form.Places = await queries.PlacesAsync(ct);
        var place = form.Places.FirstOrDefault(each => each.Value == form.Grant.Place);

        if (place is null && !string.IsNullOrEmpty(form.Grant.Place))
        {
            ModelState.AddModelError("Grant.Place", texts["Place.Gone"]);
        }

        if (!ModelState.IsValid)
        {
            return this.Invalid(nameof(Invite), form);
        }

        var (outcome, id, secret) = await changes.InviteAsync(form.Person, place!.Of(form.Grant.Role!.Value), ct);

        if (outcome is not UserOutcome.Done)
        {
            ModelState.AddModelError("Person.Email", texts["Email.Taken"]);
            return this.Invalid(nameof(Invite), form);
        }

        var name = form.Person.Name!.Trim();

        if (secret is null)
        {
            TempData.SetFlash(texts["Invited.AtProvider", name, rules.Value.OpenIdConnect.Name]);
            return RedirectToAction(nameof(Show), new { id });
        }

        TempData.SetFlash(texts["Invited", name]);
        return ToNewLink(id, secret);
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken ct) => await queries.FindAsync(id, ct) switch
    {
        null => NotFound(),
        { IsDisposed: true } gone => View(Disposed, gone),
        var user => View(user with { NewLink = LinkJustMade(id) }),
    };

    [HttpGet("{id:guid}/andra")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken ct) => await queries.FindAsync(id, ct) switch
    {
        null => NotFound(),
        { IsDisposed: true } gone => Gone(gone),
        var user => View(new PersonForm { Version = user.Version, Name = user.Name, Title = user.Title, Email = user.Email, User = user }),
    };

    [HttpPost("{id:guid}/andra"), ConfirmIdentity(Back = Room)]
    public async Task<IActionResult> Edit(Guid id, PersonForm form, CancellationToken ct)
    {
        if (await queries.FindAsync(id, ct) is not { } user)
        {
            return NotFound();
        }

        form.User = user;

        if (user.IsDisposed)
        {
            return Gone(user);
        }

        if (!ModelState.IsValid)
        {
            return this.Invalid(nameof(Edit), form);
        }

        switch (await changes.EditAsync(id, form, ct))
        {
            case UserOutcome.Done:
                TempData.SetFlash(texts["Saved", form.Name!.Trim()]);
                return RedirectToAction(nameof(Show), new { id });
            case UserOutcome.EmailTaken:
                ModelState.AddModelError(nameof(form.Email), texts["Email.Taken"]);
                return this.Invalid(nameof(Edit), form);
            case UserOutcome.NotFound:
                return NotFound();
            case UserOutcome.Disposed:
                return Gone((await queries.FindAsync(id, ct))!);
            default:
                form.User = await queries.FindAsync(id, ct);
                return this.Overtaken(nameof(Edit), form);
        }
    }

    [HttpPost("{id:guid}/stang")]
    public Task<IActionResult> Close(Guid id, long? version, CancellationToken ct) =>
        PressAsync(id, () => changes.CloseAsync(id, version, ct), "Closed", ct);

    [HttpPost("{id:guid}/oppna"), ConfirmIdentity(Back = Room)]
    public Task<IActionResult> Reopen(Guid id, long? version, CancellationToken ct) =>
        PressAsync(id, () => changes.ReopenAsync(id, version, ct), "Reopened", ct);

    [HttpPost("{id:guid}/utloggning")]
    public Task<IActionResult> EndSessions(Guid id, long? version, CancellationToken ct) =>
        PressAsync(id, () => changes.EndSessionsAsync(id, version, ct), "SessionsEnded", ct);

    [HttpPost("{id:guid}/tvasteg/borttagning"), ConfirmIdentity(Back = Room)]
    public Task<IActionResult> RemoveSecondFactor(Guid id, long? version, CancellationToken ct) =>
        PressAsync(id, () => changes.RemoveSecondFactorAsync(id, version, ct), "SecondFactorRemoved", ct);

    [HttpPost("{id:guid}/koppling/borttagning"), ConfirmIdentity(Back = Room)]
    public Task<IActionResult> UnlinkProvider(Guid id, long? version, CancellationToken ct) =>
        PressAsync(id, () => changes.UnlinkProviderAsync(id, version, ct), "ProviderUnlinked", ct);

    [HttpPost("{id:guid}/roller/{grant:guid}/borttagning"), ConfirmIdentity(Back = Room)]
    public async Task<IActionResult> Withdraw(Guid id, Guid grant, long? version, CancellationToken ct) =>
        await queries.FindAsync(id, ct) is { } user && user.Grants.Any(each => each.Id == grant)
            ? await PressAsync(id, () => changes.WithdrawAsync(id, version, grant, ct), "Withdrawn", ct)
            : NotFound();

    [HttpPost("{id:guid}/lank"), ConfirmIdentity(Back = Room)]
    public async Task<IActionResult> MakeLink(Guid id, long? version, CancellationToken ct)
    {
        var secret = "";
        var answer = await PressAsync(
            id,
            async () =>
            {
                (var outcome, secret) = await changes.MakeLinkAsync(id, version, ct);
                return outcome;
            },
            "LinkMade",
            ct);

        return answer is RedirectToActionResult ? ToNewLink(id, secret) : answer;
    }

    [HttpGet("{id:guid}/roller/ny")]
    public async Task<IActionResult> Grant(Guid id, CancellationToken ct) => await queries.FindAsync(id, ct) switch
    {
        null => NotFound(),
        { IsDisposed: true } gone => Gone(gone),
        var user => View(new GrantPage(user, new GrantForm { Version = user.Version }, await queries.PlacesAsync(ct))),
    };

    [HttpPost("{id:guid}/roller/ny"), ConfirmIdentity(Back = Room)]
    public async Task<IActionResult> Grant(Guid id, [Bind(Prefix = nameof(GrantPage.Form))] GrantForm form, CancellationToken ct)
    {
        if (await queries.FindAsync(id, ct) is not { } user)
        {
            return NotFound();
        }

        if (user.IsDisposed)
        {
            return Gone(user);
        }

        var page = new GrantPage(user, form, await queries.PlacesAsync(ct));
        var place = page.Places.FirstOrDefault(each => each.Value == form.Place);

        if (place is null && !string.IsNullOrEmpty(form.Place))
        {
            ModelState.AddModelError("Form.Place", texts["Place.Gone"]);
        }

        if (!ModelState.IsValid)
        {
            return this.Invalid(nameof(Grant), page);
        }

        switch (await changes.GiveAsync(id, form.Version, place!.Of(form.Role!.Value), ct))
        {
            case UserOutcome.Done:
                TempData.SetFlash(texts["Granted", user.Name]);
                return RedirectToAction(nameof(Show), new { id });
            case UserOutcome.GrantedAlready:
                ModelState.AddModelError("Form.Role", texts["Role.Already"]);
                return this.Invalid(nameof(Grant), page);
            case UserOutcome.NotFound:
                return NotFound();
            case UserOutcome.Disposed:
                return Gone((await queries.FindAsync(id, ct))!);
            default:
                return this.Overtaken(nameof(Grant), page with { User = (await queries.FindAsync(id, ct))! });
        }
    }

    /// <summary>A button on the person's page: done, or the page again with why not.</summary>
    private async Task<IActionResult> PressAsync(Guid id, Func<Task<UserOutcome>> change, string done, CancellationToken ct)
    {
        if (await queries.FindAsync(id, ct) is not { } user)
        {
            return NotFound();
        }

        switch (user.IsDisposed ? UserOutcome.Disposed : ModelState.IsValid ? await change() : UserOutcome.Overtaken)
        {
            case UserOutcome.Done:
                TempData.SetFlash(texts[done, user.Name]);
                return RedirectToAction(nameof(Show), new { id });
            case UserOutcome.NotFound:
                return NotFound();
            case UserOutcome.Disposed:
                return Gone((await queries.FindAsync(id, ct))!);
            case UserOutcome.LastAdministrator:
                return this.Refused(nameof(Show), user with { Refused = texts["LastAdministrator", user.Name] });
            case UserOutcome.WithoutPassword:
                return this.Refused(nameof(Show), user with { Refused = texts["Link.WithoutPassword", user.Name, rules.Value.OpenIdConnect.Name] });
            default:
                // a version that could not be read is not to stand in the forms of the page that comes back
                ModelState.Clear();
                return this.Overtaken(nameof(Show), (await queries.FindAsync(id, ct))!);
        }
    }

    /// <summary>The person's page, which says in words that nothing is left to change.</summary>
    private ViewResult Gone(UserPage user)
    {
        ModelState.Clear();
        return this.Refused(Disposed, user with { Refused = texts["Disposed", user.Name] });
    }

    private RedirectToActionResult ToNewLink(Guid id, string secret)
    {
        TempData[LinkKey] = $"{id} {secret}";
        return RedirectToAction(nameof(Show), new { id });
    }

    private string? LinkJustMade(Guid id) => TempData[LinkKey] is string made && made.Split(' ') is [var whose, var secret] && whose == $"{id}"
        ? $"{Request.RootIn(Language.Swedish)}{OneTimeLinks.Path}/{secret}"
        : null;
}
