package igf.acceptance.probe.kind;

import igf.acceptance.probe.call.Call;
import igf.acceptance.probe.call.Expectation;
import igf.acceptance.probe.world.ProbeContext;
import java.util.stream.Stream;

/** Registers webhooks with internal addresses in all notations, and with invalid URLs. */
public final class InternalWebhookAddresses implements HostileCalls {
    private static final String KIND = "webhooks to internal addresses";

    @Override
    public Stream<Call> calls(ProbeContext context) {
        // In the demo, receivers run on the same machine, so internal addresses are allowed and only invalid URLs are
        // tried.
        return context.blocksInternalAddresses()
                ? Stream.concat(hosts().map(host -> hook(context, "https://" + host + "/")), addresses(context))
                : addresses(context);
    }

    private static Stream<String> hosts() {
        return Stream.of(
                "127.0.0.1",
                "127.1",
                "2130706433",
                "0x7f000001",
                "0177.0.0.1",
                "017700000001",
                "0",
                "0.0.0.0",
                "10.0.0.1",
                "172.16.0.1",
                "192.168.0.1",
                "169.254.169.254",
                "2852039166",
                "100.64.0.1",
                "[::1]",
                "[::]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[fe80::1]",
                "[fd00::1]",
                "[64:ff9b::7f00:1]",
                "[2002:7f00:1::]",
                "localhost",
                "localhost.",
                "LOCALHOST",
                "127.0.0.1.",
                "127.0.0.1:22",
                "a@127.0.0.1",
                "127.0.0.1%00.example.org");
    }

    /** Returns calls with URLs that no webhook can have. */
    private static Stream<Call> addresses(ProbeContext context) {
        return Stream.of(
                        "file:///etc/passwd",
                        "gopher://127.0.0.1:70/",
                        "ftp://127.0.0.1/",
                        "javascript:alert(1)",
                        "//127.0.0.1/",
                        "http://",
                        "https://user:secret@127.0.0.1/",
                        "http://127.0.0.1/#part",
                        "http://127.0.0.1/\\u0000",
                        "http://127.0.0.1/\\r\\nX-Evil: 1",
                        "http://[::1",
                        "https://tool.example:99999/",
                        "http://127.0.0.1:99999/",
                        "http://none-such.invalid/")
                .map(url -> hook(context, url));
    }

    private static Call hook(ProbeContext context, String url) {
        return Call.of(KIND, context.caller("tool"), "POST", "/api/v1/webhooks")
                .json("{\"url\":\"%s\",\"types\":[\"igf.programme.released.v1\"]}".formatted(url))
                .expecting(Expectation.NO_SUCCESS);
    }
}
