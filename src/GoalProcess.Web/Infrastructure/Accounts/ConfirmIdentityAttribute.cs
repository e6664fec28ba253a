using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Infrastructure.Accounts;

/// <summary>
/// Asks whoever sends the form to give the password once more, unless they did a short while ago. The question carries what the form held, so that nothing
/// is typed twice: the answer does what was asked for. A form that cannot be read is answered first.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ConfirmIdentityAttribute : Attribute, IFilterFactory
{
    /// <summary>Where those go who change their mind, written with <c>~/</c>.</summary>
    public string Back { get; init; } = "~/";

    /// <inheritdoc />
    public bool IsReusable => false;

    /// <inheritdoc />
    public IFilterMetadata CreateInstance(IServiceProvider serviceProvider) => ActivatorUtilities.CreateInstance<ConfirmIdentity>(serviceProvider, Back);
}

/// <summary>The question, as the page <c>ConfirmIdentity</c> shows it.</summary>
/// <param name="Address">Where the form was going.</param>
/// <param name="Fields">What it held.</param>
/// <param name="Way">How it is answered.</param>
/// <param name="Back">Where those go who change their mind.</param>
public sealed record ConfirmPage(string Address, IReadOnlyList<KeyValuePair<string, string>> Fields, ConfirmWay Way, string Back);

/// <summary>The field of the question.</summary>
public sealed record ConfirmAnswer
{
    public string? ConfirmPassword { get; init; }
}

internal sealed class ConfirmIdentity(string back, Confirmation confirmation, IStringLocalizer<AccountTexts> texts) : IAsyncActionFilter
{
    private const string View = "ConfirmIdentity";

    // what the question adds to the form
    private const string Answer = nameof(ConfirmAnswer.ConfirmPassword);
    private const string Token = "__RequestVerificationToken";
    private const string UserName = "username";

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var controller = (Controller)context.Controller;
        var request = context.HttpContext.Request;
        var form = request.Form;

        if (!context.ModelState.IsValid || await confirmation.HoldsAsync(context.HttpContext))
        {
            await next();
            return;
        }

        var isAnswered = form.ContainsKey(Answer);

        if (isAnswered && await confirmation.GiveAsync(context.HttpContext, form[Answer].ToString()))
        {
            await next();
            return;
        }

        var page = new ConfirmPage(
            request.PathBase + request.Path + request.QueryString,
            [.. from field in form where field.Key is not (Answer or Token or UserName) from value in field.Value select KeyValuePair.Create(field.Key, value ?? "")],
            await confirmation.WayAsync(context.HttpContext),
            back);

        if (isAnswered)
        {
            context.ModelState.AddModelError(Answer, texts[page.Way is ConfirmWay.Provider ? "Confirm.ProviderFirst" : "Confirm.Wrong"]);
            context.Result = controller.Invalid(View, page);
        }
        else
        {
            context.Result = controller.Refused(View, page);
        }
    }
}
