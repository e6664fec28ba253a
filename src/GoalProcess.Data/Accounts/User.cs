using Microsoft.AspNetCore.Identity;

namespace GoalProcess.Data.Accounts;

/// <summary>A person with an account.</summary>
public sealed class User : IdentityUser<Guid>
{
    public const int DisplayNameMaxLength = 120;

    /// <summary>Longest address, in characters.</summary>
    public const int EmailMaxLength = 256;

    /// <summary>Longest code of a language, in characters.</summary>
    public const int LanguageMaxLength = 2;

    public User()
    {
        Id = Guid.CreateVersion7();
        SecurityStamp = NewStamp();
    }

    /// <summary>The name shown in history and minutes.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>The post, in Swedish: "Verksamhetsutvecklare".</summary>
    public string Title { get; set; } = "";

    /// <summary>The language the person is written to in: "sv" or "en"; Swedish where nothing is said.</summary>
    public string Language { get; set; } = "";

    /// <summary>True when the person does not want to be reminded.</summary>
    public bool RemindersOff { get; set; }

    /// <summary>The person's roles with their scopes.</summary>
    public List<UserGrant> Grants { get; } = [];

    /// <summary>
    /// Raised each time someone changes the account or its grants; a form that carries an older one is refused. Identity's own stamp will not do: it is
    /// renewed by every wrong password.
    /// </summary>
    public long Version { get; private set; }

    /// <summary>When the account was closed, UTC; null while it is open. A closed account is also locked for ever, which is what Identity asks about.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>True when the account's particulars have been disposed of: only the name is left, for the history of what the person did.</summary>
    public bool IsDisposed => ClosedAt is not null && Email is null;

    /// <summary>When someone last ended all the person's sessions, UTC.</summary>
    public DateTimeOffset? SessionsEndedAt { get; private set; }

    /// <summary>When the second factor was turned on, UTC; null while there is none. Identity's own word for it says the same.</summary>
    public DateTimeOffset? SecondFactorSince { get; private set; }

    /// <summary>When the recovery codes were made, UTC; null while there are none.</summary>
    public DateTimeOffset? RecoveryCodesMadeAt { get; private set; }

    /// <summary>When the account was tied to the person's account at the identity provider, UTC; null while it is not.</summary>
    public DateTimeOffset? ProviderLinkedAt { get; private set; }

    /// <summary>Says that the account or its grants have been changed.</summary>
    public void Raise() => Version++;

    /// <summary>Lets nobody in with it, and ends its sessions.</summary>
    public void Close(DateTimeOffset at)
    {
        ClosedAt ??= at;
        (LockoutEnabled, LockoutEnd) = (true, DateTimeOffset.MaxValue);
        SecurityStamp = NewStamp();
    }

    /// <summary>Lets the person in again.</summary>
    public void Reopen()
    {
        ClosedAt = null;
        Unlock();
    }

    /// <summary>Ends all the person's sessions.</summary>
    public void EndSessions(DateTimeOffset at)
    {
        SessionsEndedAt = at;
        SecurityStamp = NewStamp();
    }

    /// <summary>Changes the password, which ends the person's sessions and forgets wrong guesses.</summary>
    public void ChoosePassword(string hash)
    {
        (PasswordHash, SecurityStamp) = (hash, NewStamp());

        if (ClosedAt is null)
        {
            Unlock();
        }
    }

    /// <summary>Asks for a code at sign-in from now on, and ends the sessions that began without one.</summary>
    public void TurnOnSecondFactor(DateTimeOffset at)
    {
        (TwoFactorEnabled, SecondFactorSince, RecoveryCodesMadeAt) = (true, at, at);
        SecurityStamp = NewStamp();
    }

    /// <summary>Asks for no code any more, and ends the person's sessions.</summary>
    public void TurnOffSecondFactor()
    {
        (TwoFactorEnabled, SecondFactorSince, RecoveryCodesMadeAt) = (false, null, null);
        SecurityStamp = NewStamp();
    }

    /// <summary>Says that the recovery codes are new.</summary>
    public void RenewRecoveryCodes(DateTimeOffset at) => RecoveryCodesMadeAt = at;

    /// <summary>Says that the person is known by an account at the identity provider.</summary>
    public void LinkToProvider(DateTimeOffset at) => ProviderLinkedAt = at;

    /// <summary>Says that the person is known by no account at the identity provider, and ends the person's sessions.</summary>
    public void UnlinkFromProvider() => (ProviderLinkedAt, SecurityStamp) = (null, NewStamp());

    private void Unlock() => (LockoutEnd, AccessFailedCount) = (null, 0);

    private static string NewStamp() => Guid.CreateVersion7().ToString("N");
}
