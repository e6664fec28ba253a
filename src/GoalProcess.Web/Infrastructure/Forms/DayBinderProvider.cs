using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Infrastructure.Forms;

/// <summary>
/// Reads days, of years in which a municipality can have business: a slip of the keyboard ("20119") is told at the field, and nothing that counts days onwards runs off the
/// end of the calendar.
/// </summary>
internal sealed class DayBinderProvider : IModelBinderProvider
{
    /// <summary>The first year that can be written.</summary>
    public const int FirstYear = 1850;

    /// <summary>The last year that can be written.</summary>
    public const int LastYear = 2199;

    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType == typeof(DateOnly)
            ? new DayBinder(new SimpleTypeModelBinder(context.Metadata.ModelType, context.Services.GetRequiredService<ILoggerFactory>()))
            : null;

    private sealed class DayBinder(SimpleTypeModelBinder inner) : IModelBinder
    {
        public async Task BindModelAsync(ModelBindingContext bindingContext)
        {
            await inner.BindModelAsync(bindingContext);

            if (bindingContext.Result is { IsModelSet: true, Model: DateOnly { Year: < FirstYear or > LastYear } })
            {
                var texts = bindingContext.HttpContext.RequestServices.GetRequiredService<IStringLocalizer<FormTexts>>();
                bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, texts["Binding.Day", FirstYear, LastYear]);
                bindingContext.Result = ModelBindingResult.Failed();
            }
        }
    }
}
