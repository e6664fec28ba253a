using GoalProcess.Data;
using GoalProcess.Data.Accounts;
using GoalProcess.Web.Infrastructure.Protection;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace GoalProcess.Web.Infrastructure.Accounts;

/// <summary>People's accounts: what a password must be, when an account locks, how long one stays signed in.</summary>
public static class AccountSetup
{
    public const string SignInPath = "/logga-in";
    public const string ReturnParameter = "till";

    /// <summary>Where the code of the second step is given.</summary>
    public const string CodePath = "/logga-in/kod";

    /// <summary>Where the second factor is turned on.</summary>
    public const string SecondFactorPath = "/konto/tvasteg";

    private const int PasswordMinLength = 12;

    // between the password and the code
    private static readonly TimeSpan HalfwayLasts = TimeSpan.FromMinutes(5);

    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped<CurrentActor>();
        builder.Services.AddScoped<AccountAtHand>();
        builder.Services.AddSingleton<CommonPasswords>();
        builder.Services.AddScoped<IdentityErrors>();
        builder.Services.AddScoped<Confirmation>();
        builder.Services.AddScoped<OneTimeLinks>();
        builder.Services.AddScoped<SecondFactors>();

        builder.Services.AddIdentityCore<User>(Choose)
            .AddSignInManager()
            .AddTokenProvider<SecondFactors>(TokenOptions.DefaultAuthenticatorProvider)
            .AddEntityFrameworkStores<GoalProcessDbContext>()
            .AddErrorDescriber<IdentityErrors>()
            .AddPasswordValidator<GuessablePasswords>();

        var schemes = builder.Services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme);
        builder.AddProvider(schemes);
        builder.Services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<IOptions<CookieRules>, IOptions<SignInRules>>(Keep);
        builder.Services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme)
            .Configure<IOptions<CookieRules>>((options, rules) =>
            {
                rules.Value.Apply(options.Cookie, "halfway", SameSiteMode.Strict);
                options.ExpireTimeSpan = HalfwayLasts;
                options.SlidingExpiration = false;
            });
    }

    /// <summary>After the one signed in is known, and before any page is asked for.</summary>
    public static void UseSecondFactor(this WebApplication app) => app.UseMiddleware<SecondFactorGate>();

    private static void Choose(IdentityOptions options)
    {
        IdentityShape.Apply(options);

        // length is what counts: rules of composition only make people predictable
        options.Password = new PasswordOptions
        {
            RequiredLength = PasswordMinLength,
            RequireDigit = false,
            RequireLowercase = false,
            RequireUppercase = false,
            RequireNonAlphanumeric = false,
            RequiredUniqueChars = 1,
        };
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        options.User.RequireUniqueEmail = true;
    }

    private static void Keep(CookieAuthenticationOptions options, IOptions<CookieRules> rules, IOptions<SignInRules> limits)
    {
        rules.Value.Apply(options.Cookie, "session", SameSiteMode.Lax);
        options.LoginPath = SignInPath;
        options.ReturnUrlParameter = ReturnParameter;
        options.ExpireTimeSpan = TimeSpan.FromMinutes(limits.Value.IdleMinutes);
        options.SlidingExpiration = true;
        options.Events = new SessionEvents(TimeSpan.FromHours(limits.Value.HoursInAll));
    }
}
