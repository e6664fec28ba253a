namespace GoalProcess.Domain.Municipalities;

/// <summary>What the municipality has said of itself. There is one, once someone has saved it; until then the installation's settings hold.</summary>
public sealed class MunicipalityProfile : AggregateRoot
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameMaxLength = 120;

    /// <summary>Longest address, in characters.</summary>
    public const int EmailMaxLength = 256;

    /// <summary>Longest telephone number, in characters.</summary>
    public const int PhoneMaxLength = 40;

    /// <summary>Longest name of a time zone, in characters.</summary>
    public const int TimeZoneMaxLength = 64;

    /// <summary>Longest heading word, in characters.</summary>
    public const int WordMaxLength = 60;

    /// <summary>What <see cref="Only"/> is.</summary>
    public const int OnlyOne = 1;

    private MunicipalityProfile() { }

    /// <summary>A first one.</summary>
    public MunicipalityProfile(MunicipalityDraft draft) => Write(draft);

    /// <summary>The same in every row, so that two cannot be saved.</summary>
    public int Only { get; private init; } = OnlyOne;

    /// <summary>The name in the header and on the public pages: "Lindåkra kommun".</summary>
    public string Name { get; private set; } = "";

    /// <summary>Where residents and users write.</summary>
    public string Email { get; private set; } = "";

    /// <summary>Where they call.</summary>
    public string Phone { get; private set; } = "";

    /// <summary>The data protection officer's address.</summary>
    public string DataProtectionEmail { get; private set; } = "";

    /// <summary>The time zone, by IANA name.</summary>
    public string TimeZone { get; private set; } = "";

    /// <summary>Fewest goals of a process made from now on, where its maker says nothing else.</summary>
    public int MinGoals { get; private set; }

    /// <summary>Most goals of a process made from now on, where its maker says nothing else.</summary>
    public int MaxGoals { get; private set; }

    /// <summary>The colour on light pages; empty for the product's own.</summary>
    public string Brand { get; private set; } = "";

    /// <summary>The colour on dark pages; empty for the product's own.</summary>
    public string BrandInDark { get; private set; } = "";

    /// <summary>The sum of the picture of the arms; empty for the product's own.</summary>
    public string ArmsHash { get; private set; } = "";

    /// <summary>What an extract of minutes is called; empty for the product's own word.</summary>
    public string ExtractTitle { get; private set; } = "";

    /// <summary>The heading over a decision; empty for the product's own.</summary>
    public string DecisionHeading { get; private set; } = "";

    /// <summary>The heading over those whom a decision is sent to; empty for the product's own.</summary>
    public string SentToHeading { get; private set; } = "";

    /// <summary>What stands before a diary number; empty for the product's own.</summary>
    public string DiaryNumberWord { get; private set; } = "";

    /// <summary>Another for each state it has been in: whoever remembers one asks whether it is still this.</summary>
    public Guid Stamp { get; private set; } = Guid.CreateVersion7();

    /// <summary>Takes what was written.</summary>
    public void Write(MunicipalityDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        (Name, Email, Phone, DataProtectionEmail) = (draft.Name.Trim(), draft.Email.Trim(), draft.Phone.Trim(), draft.DataProtectionEmail.Trim());
        (TimeZone, MinGoals, MaxGoals) = (draft.TimeZone.Trim(), draft.MinGoals, draft.MaxGoals);
        (ExtractTitle, DecisionHeading) = (draft.Words.ExtractTitle.Trim(), draft.Words.DecisionHeading.Trim());
        (SentToHeading, DiaryNumberWord) = (draft.Words.SentToHeading.Trim(), draft.Words.DiaryNumberWord.Trim());
        (Brand, BrandInDark, Stamp) = (draft.Brand, draft.BrandInDark, Guid.CreateVersion7());
    }

    /// <summary>Takes other arms; none for the product's own.</summary>
    public void ChangeArms(string hash) => (ArmsHash, Stamp) = (hash, Guid.CreateVersion7());
}

/// <summary>What the municipality says of itself.</summary>
/// <param name="Name">The name.</param>
/// <param name="Email">Where residents and users write.</param>
/// <param name="Phone">Where they call.</param>
/// <param name="DataProtectionEmail">The data protection officer's address.</param>
/// <param name="TimeZone">The time zone, by IANA name.</param>
/// <param name="MinGoals">Fewest goals of a new process.</param>
/// <param name="MaxGoals">Most goals of a new process.</param>
/// <param name="Brand">The colour on light pages; empty for the product's own.</param>
/// <param name="BrandInDark">The colour on dark pages; empty for the product's own.</param>
public sealed record MunicipalityDraft(
    string Name, string Email, string Phone, string DataProtectionEmail, string TimeZone, int MinGoals, int MaxGoals, string Brand, string BrandInDark)
{
    /// <summary>The municipality's own words in extracts of minutes.</summary>
    public ExtractWords Words { get; init; } = ExtractWords.ProductsOwn;
}
