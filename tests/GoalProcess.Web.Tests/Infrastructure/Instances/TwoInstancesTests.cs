using AngleSharp.Html.Dom;
using GoalProcess.Data;
using GoalProcess.Data.Accounts;
using GoalProcess.Domain.Access;
using GoalProcess.Tests;
using GoalProcess.Web.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoalProcess.Web.Tests.Infrastructure.Instances;

/// <summary>Two processes on one database behind one address: whichever answers, the person is the same, and what is written is seen at once.</summary>
public sealed class TwoInstancesTests : IAsyncLifetime
{
    private const string NewKeyword = "/processer/1/nyckelord/ny";
    private const string Goal = "/processer/1/mal/2";

    private string _database = "";
    private RunningProgram _one = null!;
    private RunningProgram _other = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await TemplateDatabase.CopyAsync(withDemo: true);
        // both at once on a database without keys: each makes one, and each must read the other's
        var both = await Task.WhenAll(StartAsync(), StartAsync());
        (_one, _other) = (both[0], both[1]);
    }

    public ValueTask DisposeAsync()
    {
        _one.Dispose();
        _other.Dispose();
        TemplateDatabase.Delete(_database);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Signed_in_at_one_is_signed_in_at_the_other_and_a_form_of_one_is_taken_by_the_other()
    {
        await AddAsync("asa@lindakra.example", Role.Official);
        var person = await SignInAsync("asa@lindakra.example");
        Assert.Equal(200, (await person.GetAsync(At(_one, "/att-gora"))).Status);
        Assert.Equal(200, (await person.GetAsync(At(_other, "/att-gora"))).Status);

        var form = await person.GetAsync(At(_one, NewKeyword));
        var answer = await SubmitAtAsync(person, form, _other, "[data-testid=keyword]", ("Text", "Skrivet hos den andra"));

        Assert.Equal(302, answer.Status);
        var list = await person.GetAsync(At(_one, answer.Location!));
        Assert.Contains("Skrivet hos den andra", list.Html, StringComparison.Ordinal);
        // the word that all is done lies in a cookie, and is read by whichever shows the next page
        Assert.NotEqual("", list.Document.GetElementById("besked")!.TextContent.Trim());
    }

    [Fact]
    public async Task An_edit_at_one_is_seen_at_the_other_at_once()
    {
        await AddAsync("orjan@lindakra.example", Role.Official);
        var person = await SignInAsync("orjan@lindakra.example");

        for (var time = 1; time <= 3; time++)
        {
            var (from, to) = time % 2 == 0 ? (_one, _other) : (_other, _one);
            Assert.Equal(200, (await person.GetAsync(At(to, "/processer/1/lage"))).Status);
            var form = await person.GetAsync(At(from, $"{Goal}/andra"));
            Assert.Equal(302, (await SubmitAtAsync(person, form, from, "[data-testid=goal-form]", ("ShortName", $"Nytt namn {time}"), ("Because", "Prov"))).Status);
            Assert.Contains($"Nytt namn {time}", (await person.GetAsync(At(to, Goal))).Html, StringComparison.Ordinal);
            // the one page that is made of remembered facts
            Assert.Contains($"Nytt namn {time}", (await person.GetAsync(At(to, "/processer/1/lage"))).Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Signed_out_at_one_is_signed_out_at_the_other_also_with_a_copied_cookie()
    {
        await AddAsync("elsa@lindakra.example", Role.Official);
        var (person, copy) = (await SignInAsync("elsa@lindakra.example"), await SignInAsync("elsa@lindakra.example"));
        Assert.Equal(200, (await copy.GetAsync(At(_other, "/att-gora"))).Status);

        var page = await person.GetAsync(At(_one, "/att-gora"));
        Assert.Equal(302, (await SubmitAtAsync(person, page, _one, "form[action='/logga-ut']")).Status);

        Assert.Equal(302, (await person.GetAsync(At(_other, "/att-gora"))).Status);
        Assert.Equal(302, (await copy.GetAsync(At(_other, "/att-gora"))).Status);
    }

    [Fact]
    public async Task An_account_closed_at_one_is_closed_at_both_at_the_next_page()
    {
        await AddAsync("admin@lindakra.example", Role.Administrator);
        var id = await AddAsync("bo@lindakra.example", Role.Official);
        var (administrator, person) = (await SignInAsync("admin@lindakra.example"), await SignInAsync("bo@lindakra.example"));
        Assert.Equal(200, (await person.GetAsync(At(_other, "/att-gora"))).Status);

        var page = await administrator.GetAsync(At(_one, $"/anvandare/{id}"));
        Assert.Equal(302, (await SubmitAtAsync(administrator, page, _one, "[data-testid=close]")).Status);

        Assert.Equal(302, (await person.GetAsync(At(_other, "/att-gora"))).Status);
        Assert.Equal(302, (await person.GetAsync(At(_one, "/att-gora"))).Status);
    }

    [Fact]
    public async Task The_keys_are_in_the_database_and_a_new_instance_knows_who_is_signed_in()
    {
        await AddAsync("ebba@lindakra.example", Role.Official);
        var person = await SignInAsync("ebba@lindakra.example");
        _one.Kill();
        _other.Kill();

        using var third = await StartAsync();
        Assert.Equal(200, (await person.GetAsync(At(third, "/att-gora"))).Status);
        await using var db = TemplateDatabase.Open(_database);
        Assert.NotEmpty(await db.DataProtectionKeys.ToListAsync(Ct));
    }

    private static string At(RunningProgram instance, string path) => new Uri(instance.Root, path).ToString();

    /// <summary>Sends a form that one instance made to another, as a load balancer may.</summary>
    private static Task<Page> SubmitAtAsync(Visitor person, Page page, RunningProgram at, string selector, params (string, string?)[] fields)
    {
        var form = page.Document.QuerySelector(selector) as IHtmlFormElement ?? throw new InvalidOperationException($"No form {selector} on {page.Address}:\n{page.Html}");
        return person.SubmitToAsync(At(at, form.GetAttribute("action") is { Length: > 0 } action ? action : page.Address.PathAndQuery), form, fields);
    }

    private Task<RunningProgram> StartAsync() => RunningProgram.StartAsync(
        _database, Ct, ("ASPNETCORE_ENVIRONMENT", "Development"), ("ASPNETCORE_CONTENTROOT", AppContext.BaseDirectory), ("Demo__IsOn", "false"));

    private async Task<Visitor> SignInAsync(string email)
    {
        var visitor = _one.Visitor();
        Assert.Equal(302, (await visitor.TrySignInAsync(email, RunningApp.Password)).Status);
        return visitor;
    }

    private async Task<Guid> AddAsync(string email, Role role)
    {
        var collection = TemplateDatabase.ServicesOf(TemplateDatabase.ConnectionTo(_database));
        collection.AddIdentityCore<User>(options => options.Password = new PasswordOptions { RequireDigit = false, RequireUppercase = false, RequireNonAlphanumeric = false })
            .AddEntityFrameworkStores<GoalProcessDbContext>();
        await using var services = collection.BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var user = new User { UserName = email, Email = email, DisplayName = "Åsa Öberg", Title = "Handläggare" };
        user.Grants.Add(new UserGrant(user.Id, Grant.Everywhere(role)));
        var made = await scope.ServiceProvider.GetRequiredService<UserManager<User>>().CreateAsync(user, RunningApp.Password);
        Assert.True(made.Succeeded, $"{made}");
        return user.Id;
    }
}
