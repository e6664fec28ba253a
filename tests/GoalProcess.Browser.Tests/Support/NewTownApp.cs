using GoalProcess.Domain.Access;
using GoalProcess.Tests;

namespace GoalProcess.Browser.Tests.Support;

/// <summary>The app at its first day, with nothing in it.</summary>
public class NewTownApp : BrowserApp
{
    /// <summary>Someone who may do everything.</summary>
    public const string Everyone = "everyone";

    /// <summary>Someone who may read.</summary>
    public const string Reader = "reader";

    public NewTownApp() => Settings["Demo:IsOn"] = "false";

    protected override async Task SignInAsync(Visit visit, string who)
    {
        ArgumentNullException.ThrowIfNull(visit);
        await visit.SignInAsync(await AddPersonAsync([.. (who == Reader ? [Role.ElectedMember] : Enum.GetValues<Role>()).Select(Grant.Everywhere)]));
    }
}

/// <summary>The same with a process that has nothing in it, and one with bare things.</summary>
public sealed class NewProcessApp : NewTownApp
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Beginning.MakeAsync(this);
    }
}
