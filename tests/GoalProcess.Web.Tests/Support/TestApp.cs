using GoalProcess.Domain.Access;
using GoalProcess.Tests;

namespace GoalProcess.Web.Tests.Support;

/// <summary>The app as a test class sees it: intentions in, pages out.</summary>
public class TestApp : RunningApp
{
    /// <summary>Someone who is not signed in.</summary>
    public Visitor Visitor(string? acceptLanguage = null)
    {
        var client = CreateClient(new()
        {
            AllowAutoRedirect = false,
            BaseAddress = new Uri("https://mal.lindakra.example"),
        });

        if (acceptLanguage is not null)
        {
            client.DefaultRequestHeaders.Add("Accept-Language", acceptLanguage);
        }

        return new Visitor(client);
    }

    /// <summary>Someone with this role over the whole installation, signed in through the real form.</summary>
    public Task<Visitor> SignInAsync(Role role) => SignInAsync(Grant.Everywhere(role));

    /// <summary>Someone with these grants, signed in through the real form.</summary>
    public async Task<Visitor> SignInAsync(params Grant[] grants)
    {
        var user = await AddPersonAsync(grants);
        return await SignInAsync(user.Email ?? "");
    }

    /// <summary>A person who exists already, in a session of its own.</summary>
    public async Task<Visitor> SignInAsync(string email, string password = Password)
    {
        var visitor = Visitor();
        var answer = await visitor.TrySignInAsync(email, password);
        Assert.Equal(302, answer.Status);
        return visitor;
    }
}

/// <summary>The same over SQL Server.</summary>
public sealed class SqlServerTestApp : TestApp
{
    public SqlServerTestApp() => UseSqlServer();
}
