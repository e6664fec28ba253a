using System.Text.Encodings.Web;
using System.Text.Unicode;
using FluentValidation;
using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Infrastructure.Protection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace GoalProcess.Web.Infrastructure.Pages;

/// <summary>Controllers, views beside them, and forms that are checked before they arrive.</summary>
public static class PagesSetup
{
    public static void AddPages(this WebApplicationBuilder builder)
    {
        builder.Services
            .AddControllersWithViews(options =>
            {
                options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
                options.ModelBinderProviders.Insert(0, new PlainDecimalBinderProvider());
                options.ModelBinderProviders.Insert(0, new DayBinderProvider());
                options.Conventions.Add(new AddressDecides());
                options.Filters.Add<ReadableForm>();
                options.Filters.Add<AutoValidateAntiforgeryTokenAttribute>();
                options.Filters.Add<ValidateForms>();
            })
            .AddViewOptions(options => options.HtmlHelperOptions.ClientValidationEnabled = false)
            .AddFeatureFolders();

        builder.Services.AddSingleton<IConfigureOptions<MvcOptions>, BindingMessages>();
        builder.Services.AddValidatorsFromAssemblyContaining<Program>(includeInternalTypes: true);
        ValidatorOptions.Global.LanguageManager = new FormLanguage();

        // otherwise every å is written as a number
        builder.Services.Configure<WebEncoderOptions>(options =>
            options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        builder.Services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
    }

    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapControllers().WithStaticAssets();
    }

    /// <summary>A view lies beside its controller: Features/Meetings holds both.</summary>
    private static void AddFeatureFolders(this IMvcBuilder mvc) => mvc.Services.Configure<RazorViewEngineOptions>(options =>
    {
        options.ViewLocationFormats.Clear();
        options.ViewLocationFormats.Add("/Features/{1}/{0}.cshtml");
        options.ViewLocationFormats.Add("/Features/Shared/{0}.cshtml");
    });
}
