using FluentValidation;
using GoalProcess.Web.Texts;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Keywords;

/// <summary>Which keywords go where. The bar sends the ticked ones and <see cref="To"/>; a row's own menu sends <see cref="One"/>.</summary>
public sealed record MoveForm
{
    public List<int> Numbers { get; init; } = [];
    public string? To { get; init; }

    /// <summary>One keyword's number and where it goes: "12 till 2-Meaning".</summary>
    public string? One { get; init; }

    public string? Omrade { get; init; }
    public string? Sok { get; init; }
    public int Sida { get; init; } = 1;

    /// <summary>The filter to come back to.</summary>
    public KeywordFilter Filter => new() { Omrade = Omrade, Sok = Sok, Sida = Sida };

    /// <summary>The same form, whichever way it was sent.</summary>
    public MoveForm Plain() =>
        One?.Split(' ', 2) is [var number, var to] && int.TryParse(number, out var one) ? this with { Numbers = [one], To = to, One = null } : this;
}

/// <summary>Checks that something is ticked and a place chosen.</summary>
internal sealed class MoveFormValidator : AbstractValidator<MoveForm>
{
    public MoveFormValidator(IStringLocalizer<KeywordTexts> texts)
    {
        RuleFor(form => form.Numbers).NotEmpty().When(form => form.One is null).WithMessage(_ => texts["Move.NothingTicked"]);
        RuleFor(form => form.To).NotEmpty().When(form => form.One is null).WithMessage(_ => texts["Move.Nowhere"]);
    }
}
