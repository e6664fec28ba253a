using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace GoalProcess.Web.Infrastructure.Forms;

/// <summary>Reads decimals without thousands marks: otherwise "1,5" on an English page would silently become 15.</summary>
internal sealed class PlainDecimalBinderProvider : IModelBinderProvider
{
    private const NumberStyles Plain =
        NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite | NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType == typeof(decimal)
            ? new DecimalModelBinder(Plain, context.Services.GetRequiredService<ILoggerFactory>())
            : null;
}
