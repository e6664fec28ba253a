using System.Globalization;
using FluentValidation;
using GoalProcess.Domain.Municipalities;
using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Infrastructure.Municipalities;
using GoalProcess.Web.Texts;
using GoalProcess.Workflow;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Municipalities;

/// <summary>What the municipality says of itself.</summary>
public sealed record MunicipalityForm
{
    public long? Version { get; init; }
    public string? Name { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public string? DataProtectionEmail { get; init; }
    public string? TimeZone { get; init; }
    public int? MinGoals { get; init; }
    public int? MaxGoals { get; init; }
    public string? Brand { get; init; }
    public string? BrandInDark { get; init; }
    public string? ExtractTitle { get; init; }
    public string? DecisionHeading { get; init; }
    public string? SentToHeading { get; init; }
    public string? DiaryNumberWord { get; init; }

    internal static MunicipalityForm Of(MunicipalityView stored) => new()
    {
        Version = stored.Version,
        Name = stored.Name,
        Email = stored.Email,
        Phone = stored.Phone,
        DataProtectionEmail = stored.DataProtectionEmail,
        TimeZone = stored.TimeZone,
        MinGoals = stored.MinGoals,
        MaxGoals = stored.MaxGoals,
        Brand = stored.Brand.Length > 0 ? stored.Brand : BrandSheet.OwnInLight,
        BrandInDark = stored.BrandInDark.Length > 0 ? stored.BrandInDark : BrandSheet.OwnInDark,
        ExtractTitle = stored.Words.ExtractTitle,
        DecisionHeading = stored.Words.DecisionHeading,
        SentToHeading = stored.Words.SentToHeading,
        DiaryNumberWord = stored.Words.DiaryNumberWord,
    };

    /// <summary>What is saved; the product's own colours are no choice of the municipality's.</summary>
    internal MunicipalityDraft ToDraft() => new(
        Name!, Email!, Phone!, DataProtectionEmail!, TimeZone!, MinGoals!.Value, MaxGoals!.Value,
        Chosen(Brand!, BrandSheet.OwnInLight), Chosen(BrandInDark!, BrandSheet.OwnInDark))
    {
        Words = new ExtractWords(ExtractTitle ?? "", DecisionHeading ?? "", SentToHeading ?? "", DiaryNumberWord ?? ""),
    };

    private static string Chosen(string colour, string own) => colour.ToLowerInvariant() is var chosen && chosen == own ? "" : chosen;
}

/// <summary>A picture of the arms.</summary>
public sealed record ArmsForm
{
    public long? Version { get; init; }
    public IFormFile? File { get; init; }
}

/// <summary>Checks the shape of the settings, and that what is written in the colours can be read.</summary>
internal sealed class MunicipalityFormValidator : AbstractValidator<MunicipalityForm>
{
    // more overall goals than anyone can hold in mind
    private const int MostGoals = 20;

    public MunicipalityFormValidator(IStringLocalizer<MunicipalityTexts> texts)
    {
        RuleFor(form => form.Name).NotEmpty().WithMessage(_ => texts["Name.Missing"])
            .MaximumLength(MunicipalityProfile.NameMaxLength).WithMessage(_ => texts["TooLong", MunicipalityProfile.NameMaxLength]);
        Address(RuleFor(form => form.Email));
        Address(RuleFor(form => form.DataProtectionEmail));
        RuleFor(form => form.Phone).NotEmpty().WithMessage(_ => texts["Phone.Missing"])
            .MaximumLength(MunicipalityProfile.PhoneMaxLength).WithMessage(_ => texts["TooLong", MunicipalityProfile.PhoneMaxLength]);
        RuleFor(form => form.TimeZone).NotEmpty().WithMessage(_ => texts["TimeZone.Missing"])
            .Must(zone => string.IsNullOrEmpty(zone) || Zones.Known.Contains(zone)).WithMessage(_ => texts["TimeZone.Missing"]);
        RuleFor(form => form.MinGoals).NotNull().WithMessage(_ => texts["Goals.Missing"])
            .InclusiveBetween(1, MostGoals).WithMessage(_ => texts["Goals.Span", MostGoals]);
        RuleFor(form => form.MaxGoals).NotNull().WithMessage(_ => texts["Goals.Missing"])
            .InclusiveBetween(1, MostGoals).WithMessage(_ => texts["Goals.Span", MostGoals]);
        RuleFor(form => form.MaxGoals).GreaterThanOrEqualTo(form => form.MinGoals).When(form => form.MinGoals is not null && form.MaxGoals is not null)
            .WithMessage(_ => texts["Goals.BelowMin"]);
        Word(RuleFor(form => form.ExtractTitle));
        Word(RuleFor(form => form.DecisionHeading));
        Word(RuleFor(form => form.SentToHeading));
        Word(RuleFor(form => form.DiaryNumberWord));
        Readable(RuleFor(form => form.Brand), BrandColours.InLight, "Brand.TooLittle");
        Readable(RuleFor(form => form.BrandInDark), BrandColours.InDark, "BrandInDark.TooLittle");

        void Address(IRuleBuilderInitial<MunicipalityForm, string?> field) => field.Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage(_ => texts["Email.Missing"])
            .MaximumLength(MunicipalityProfile.EmailMaxLength).WithMessage(_ => texts["TooLong", MunicipalityProfile.EmailMaxLength])
            .Must(MailAddresses.CanBeSentTo).WithMessage(_ => texts["Email.Wrong"]);

        void Word(IRuleBuilderInitial<MunicipalityForm, string?> field) =>
            field.MaximumLength(MunicipalityProfile.WordMaxLength).WithMessage(_ => texts["TooLong", MunicipalityProfile.WordMaxLength]);

        void Readable(IRuleBuilderInitial<MunicipalityForm, string?> field, Func<Colour, double> contrast, string tooLittle) => field.Cascade(CascadeMode.Stop)
            .Must(colour => Colour.Parse(colour) is not null).WithMessage(_ => texts["Colour.Unreadable"])
            .Must(colour => contrast(Colour.Parse(colour)!.Value) >= BrandColours.Least)
            .WithMessage((_, colour) => texts[tooLittle, Written(contrast(Colour.Parse(colour)!.Value)), Written(BrandColours.Least)]);
    }

    // rounded down: 4.49 is not to be called 4.5 and refused
    private static string Written(double ratio) => (Math.Floor(ratio * 10) / 10).ToString("0.0", CultureInfo.CurrentCulture);
}

/// <summary>The time zones to choose among.</summary>
internal static class Zones
{
    /// <summary>Those of Europe, by IANA name.</summary>
    public static IReadOnlyList<string> Known { get; } =
    [
        .. TimeZoneInfo.GetSystemTimeZones()
            .Select(zone => zone.HasIanaId ? zone.Id : TimeZoneInfo.TryConvertWindowsIdToIanaId(zone.Id, out var iana) ? iana : "")
            .Append("Europe/Stockholm")
            .Where(id => id.StartsWith("Europe/", StringComparison.Ordinal))
            .Distinct().Order(StringComparer.Ordinal),
    ];
}
