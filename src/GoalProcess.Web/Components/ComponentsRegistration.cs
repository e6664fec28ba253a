using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.WebEncoders;

namespace GoalProcess.Web.Components;

/// <summary>What the layout and the tag helpers need from the host, besides MVC, localisation and the workflow floor.</summary>
public static class ComponentsRegistration
{
    public static IServiceCollection AddComponents(this IServiceCollection services) => services
        .AddSingleton<RuleWords>()
        // å, ä and ö go out as themselves; what could be markup is encoded all the same
        .Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
}
