using FluentValidation;
using GoalProcess.Domain.Processes;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Templates;

/// <summary>What a template is to be called.</summary>
public sealed record TemplateForm
{
    public string? NameSv { get; set; }
    public string? NameEn { get; set; }

    /// <summary>The process; never sent.</summary>
    [BindNever]
    public ProcessPlace? Process { get; set; }
}

/// <summary>Checks the shape of the names.</summary>
internal sealed class TemplateFormValidator : AbstractValidator<TemplateForm>
{
    public TemplateFormValidator(IStringLocalizer<TemplateTexts> texts)
    {
        RuleFor(form => form.NameSv).NotEmpty().WithMessage(_ => texts["NameSv.Missing"]);
        RuleFor(form => form.NameSv).MaximumLength(GoalSettingProcess.NameMaxLength).WithMessage(_ => texts["TooLong", GoalSettingProcess.NameMaxLength]);
        RuleFor(form => form.NameEn).NotEmpty().WithMessage(_ => texts["NameEn.Missing"]);
        RuleFor(form => form.NameEn).MaximumLength(GoalSettingProcess.NameMaxLength).WithMessage(_ => texts["TooLong", GoalSettingProcess.NameMaxLength]);
    }
}
