using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace GoalProcess.Web.Infrastructure.Forms;

/// <summary>Asks the validator of every form an action takes, so that the action need only look at its model state.</summary>
internal sealed class ValidateForms(IServiceProvider services) : IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        foreach (var parameter in context.ActionDescriptor.Parameters)
        {
            if (context.ActionArguments.TryGetValue(parameter.Name, out var form) && form is not null
                && services.GetService(typeof(IValidator<>).MakeGenericType(form.GetType())) is IValidator validator)
            {
                var result = await validator.ValidateAsync(
                    new ValidationContext<object>(form), context.HttpContext.RequestAborted);
                AddReadable(result, parameter.BindingInfo?.BinderModelName, context.ModelState);
            }
        }

        await next();
    }

    // a field whose text could not be read has its message already; "fill this in" beside it would be wrong
    private static void AddReadable(ValidationResult result, string? prefix, ModelStateDictionary state)
    {
        foreach (var error in result.Errors)
        {
            var field = ModelNames.CreatePropertyModelName(prefix, error.PropertyName);

            if (state.GetFieldValidationState(field) is not ModelValidationState.Invalid)
            {
                state.AddModelError(field, error.ErrorMessage);
            }
        }
    }
}
