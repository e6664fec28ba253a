using FluentValidation;
using FluentValidation.AspNetCore;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace GoalProcess.Web.Infrastructure.Forms;

/// <summary>Asks the validator of every form an action takes, so that the action need only look at its model state.</summary>
internal sealed class ValidateForms(IServiceProvider services) : IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        foreach (var form in context.ActionArguments.Values.OfType<object>())
        {
            if (services.GetService(typeof(IValidator<>).MakeGenericType(form.GetType())) is IValidator validator)
            {
                var result = await validator.ValidateAsync(
                    new ValidationContext<object>(form), context.HttpContext.RequestAborted);
                Readable(result, context.ModelState).AddToModelState(context.ModelState);
            }
        }

        await next();
    }

    // a field whose text could not be read has its message already; "fill this in" beside it would be wrong
    private static ValidationResult Readable(ValidationResult result, ModelStateDictionary state) =>
        new(result.Errors.Where(error => state.GetFieldValidationState(error.PropertyName) is not ModelValidationState.Invalid).ToList());
}
