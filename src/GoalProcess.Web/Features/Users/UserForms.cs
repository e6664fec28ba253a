using FluentValidation;
using GoalProcess.Data.Accounts;
using GoalProcess.Domain.Access;
using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Users;

/// <summary>Who a person is; for a new one also the first role.</summary>
public sealed record PersonForm
{
    public long? Version { get; set; }
    public string? Name { get; set; }
    public string? Title { get; set; }
    public string? Email { get; set; }

    /// <summary>The person; null for a new one. Never sent.</summary>
    [BindNever]
    public UserPage? User { get; set; }
}

/// <summary>A role and where it is held.</summary>
public sealed record GrantForm
{
    public long? Version { get; set; }
    public Role? Role { get; set; }

    /// <summary>Where, as <see cref="PlaceChoice.Value"/> writes it.</summary>
    public string? Place { get; set; }
}

/// <summary>A new person: who, and what they are.</summary>
public sealed record InvitationForm
{
    public PersonForm Person { get; set; } = new();
    public GrantForm Grant { get; set; } = new();

    /// <summary>Where a role can be held; never sent.</summary>
    [BindNever]
    public IReadOnlyList<PlaceChoice> Places { get; set; } = [];
}

/// <summary>Checks the shape of a person.</summary>
internal sealed class PersonFormValidator : AbstractValidator<PersonForm>
{
    public PersonFormValidator(IStringLocalizer<UserTexts> texts)
    {
        RuleFor(form => form.Name).NotEmpty().WithMessage(_ => texts["Name.Missing"]);
        RuleFor(form => form.Name).MaximumLength(User.DisplayNameMaxLength).WithMessage(_ => texts["TooLong", User.DisplayNameMaxLength]);
        RuleFor(form => form.Title).MaximumLength(User.DisplayNameMaxLength).WithMessage(_ => texts["TooLong", User.DisplayNameMaxLength]);
        RuleFor(form => form.Email).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage(_ => texts["Email.Missing"])
            .MaximumLength(User.EmailMaxLength).WithMessage(_ => texts["TooLong", User.EmailMaxLength])
            .Must(MailAddresses.CanBeSentTo).WithMessage(_ => texts["Email.Wrong"]);
    }
}

/// <summary>Checks the shape of a role.</summary>
internal sealed class GrantFormValidator : AbstractValidator<GrantForm>
{
    public GrantFormValidator(IStringLocalizer<UserTexts> texts)
    {
        RuleFor(form => form.Role).NotNull().WithMessage(_ => texts["Role.Missing"]);
        RuleFor(form => form.Role).IsInEnum().WithMessage(_ => texts["Role.Missing"]);
        RuleFor(form => form.Place).NotEmpty().WithMessage(_ => texts["Place.Missing"]);
        RuleFor(form => form.Place).Equal(PlaceChoice.Everywhere).When(form => form.Role is Role.Administrator && !string.IsNullOrEmpty(form.Place))
            .WithMessage(_ => texts["Place.AdministratorEverywhere"]);
    }
}

/// <summary>Checks the shape of an invitation.</summary>
internal sealed class InvitationFormValidator : AbstractValidator<InvitationForm>
{
    public InvitationFormValidator(IValidator<PersonForm> person, IValidator<GrantForm> grant)
    {
        RuleFor(form => form.Person).SetValidator(person);
        RuleFor(form => form.Grant).SetValidator(grant);
    }
}
