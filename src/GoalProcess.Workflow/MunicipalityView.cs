using GoalProcess.Domain.Municipalities;

namespace GoalProcess.Workflow;

/// <summary>The municipality as it is now: what an administrator has saved, or the settings.</summary>
public sealed record MunicipalityView
{
    /// <summary>The saved profile's key; null while nothing has been saved.</summary>
    public Guid? Id { get; init; }

    /// <summary>Which state of it this is; null while nothing has been saved.</summary>
    public Guid? Stamp { get; init; }

    /// <summary>Its version; 0 while nothing has been saved.</summary>
    public long Version { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>Where residents and users write.</summary>
    public required string Email { get; init; }

    /// <summary>Where they call.</summary>
    public required string Phone { get; init; }

    /// <summary>The data protection officer's address.</summary>
    public required string DataProtectionEmail { get; init; }

    /// <summary>The time zone's IANA name.</summary>
    public required string TimeZone { get; init; }

    /// <summary>Fewest goals of a new process.</summary>
    public required int MinGoals { get; init; }

    /// <summary>Most goals of a new process.</summary>
    public required int MaxGoals { get; init; }

    /// <summary>The colour on light pages; empty for the product's own.</summary>
    public string Brand { get; init; } = "";

    /// <summary>The colour on dark pages; empty for the product's own.</summary>
    public string BrandInDark { get; init; } = "";

    /// <summary>Its own words in extracts of minutes.</summary>
    public ExtractWords Words { get; init; } = ExtractWords.ProductsOwn;

    /// <summary>The sum of the picture of the arms; empty for the product's own.</summary>
    public string ArmsHash { get; init; } = "";

    /// <summary>The sort of the picture; empty for the product's own arms.</summary>
    public string ArmsType { get; init; } = "";

    /// <summary>The time zone.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>The municipality of the settings.</summary>
    internal static MunicipalityView Of(MunicipalityOptions options) => new()
    {
        Name = options.Name,
        Email = options.Email,
        Phone = options.Phone,
        DataProtectionEmail = options.DataProtectionEmail,
        TimeZone = options.TimeZone,
        MinGoals = options.MinGoals,
        MaxGoals = options.MaxGoals,
        Zone = TimeZoneInfo.FindSystemTimeZoneById(options.TimeZone),
    };
}
