using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Primitives;

namespace GoalProcess.Web.Infrastructure.Drafts;

/// <summary>The draft that the page asked for is filled in from.</summary>
public sealed class CurrentDraft
{
    internal KeptDraft? Kept { get; set; }

    /// <summary>The form as the draft has it, read as if it had been sent; null when no draft is to be used.</summary>
    /// <param name="controller">The controller of the page.</param>
    /// <param name="prefix">What the names of the fields begin with.</param>
    public async Task<TForm?> TypedAsync<TForm>(Controller controller, string prefix = "")
        where TForm : class, new()
    {
        if (Kept is null)
        {
            return null;
        }

        var form = new TForm();
        var fields = new FormCollection(Kept.Fields.ToDictionary(field => field.Key, field => new StringValues(field.Value)));
        await controller.TryUpdateModelAsync(form, prefix, new FormValueProvider(BindingSource.Form, fields, CultureInfo.CurrentCulture));

        // what is half written is no error yet, and what was typed stays in the fields
        foreach (var entry in controller.ModelState.Values)
        {
            entry.Errors.Clear();
            entry.ValidationState = ModelValidationState.Valid;
        }

        return form;
    }
}
