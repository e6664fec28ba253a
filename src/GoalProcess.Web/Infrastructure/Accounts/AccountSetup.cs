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

    private const int PasswordMinLength = 12;
    private static readonly TimeSpan IdleTime = TimeSpan.FromHours(2);

    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped<CurrentActor>();
        builder.Services.AddScoped<AccountAtHand>();
        builder.Services.AddSingleton<CommonPasswords>();
        builder.Services.AddScoped<IdentityErrors>();
        builder.Services.AddScoped<Confirmation>();
        builder.Services.AddScoped<OneTimeLinks>();

        builder.Services.AddIdentityCore<User>(Choose)
            .AddSignInManager()
            .AddDefaultTokenProviders()
            .AddEntityFrameworkStores<GoalProcessDbContext>()
            .AddErrorDescriber<IdentityErrors>()
            .AddPasswordValidator<GuessablePasswords>();

        builder.Services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme);
        builder.Services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<IOptions<CookieRules>>(Keep);
    }

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

    private static void Keep(CookieAuthenticationOptions options, IOptions<CookieRules> rules)
    {
        rules.Value.Apply(options.Cookie, "session", SameSiteMode.Lax);
        options.LoginPath = SignInPath;
        options.ReturnUrlParameter = ReturnParameter;
        options.ExpireTimeSpan = IdleTime;
        options.SlidingExpiration = true;
        options.Events = new SessionEvents();
    }
}
