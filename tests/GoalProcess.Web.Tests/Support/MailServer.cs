using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GoalProcess.Web.Tests.Support;

/// <summary>A mail server that speaks as much SMTP as is needed to take a message, and can let the sender wait for its answer.</summary>
public sealed class MailServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<string> _taken = new();
    private readonly TaskCompletionSource _met = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _work;
    private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public MailServer(bool holds = false)
    {
        _listener.Start();
        if (!holds)
        {
            _gate.SetResult();
        }

        _work = ListenAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The messages whose text came whole, answered or not.</summary>
    public IReadOnlyList<string> Taken => [.. _taken];

    /// <summary>Done when the first message has come and waits for an answer.</summary>
    public Task Met => _met.Task;

    /// <summary>Answers from now on.</summary>
    public void LetGo() => _gate.TrySetResult();

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _gate.TrySetResult();
        _listener.Stop();
        await _work;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task ListenAsync()
    {
        var talks = new List<Task>();

        try
        {
            while (true)
            {
                talks.Add(TalkAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(talks);
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var _ = client;

        try
        {
            using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
            await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\r\n" };
            await writer.WriteLineAsync("220 lindakra");

            while (await reader.ReadLineAsync(_stop.Token) is { } line)
            {
                if (line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase))
                {
                    await writer.WriteLineAsync("354 go on");
                    var text = new StringBuilder();

                    while (await reader.ReadLineAsync(_stop.Token) is { } part && part != ".")
                    {
                        text.AppendLine(part);
                    }

                    _taken.Enqueue(text.ToString());
                    _met.TrySetResult();
                    await _gate.Task.WaitAsync(_stop.Token);
                    await writer.WriteLineAsync("250 taken");
                }
                else if (line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase))
                {
                    await writer.WriteLineAsync("221 bye");
                    return;
                }
                else
                {
                    await writer.WriteLineAsync("250 ok");
                }
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // the sender was killed, or the test is over
        }
    }
}
