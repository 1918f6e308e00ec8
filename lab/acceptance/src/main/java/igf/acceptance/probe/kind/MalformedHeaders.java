package igf.acceptance.probe.kind;

import igf.acceptance.probe.call.Call;
import igf.acceptance.probe.call.Caller;
import igf.acceptance.probe.call.Expectation;
import igf.acceptance.probe.world.Operation;
import igf.acceptance.probe.world.ProbeContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Malformed and oversized headers. */
public final class MalformedHeaders implements HostileCalls {
    private static final String KIND = "malformed headers";
    private static final String LONG = "x".repeat(6_000);
    /** As a browser sends it for a user with many languages. */
    private static final String ELEVEN_LANGUAGES =
            "de-DE,de;q=0.95,es;q=0.9,it;q=0.85,pt;q=0.8,nl;q=0.75,sv;q=0.7,da;q=0.65,nb;q=0.6,fi;q=0.55,en;q=0.5";

    private static final List<Map.Entry<String, String>> MALFORMED = List.of(
            Map.entry("If-Match", "*"),
            Map.entry("If-Match", "\""),
            Map.entry("If-Match", "W/\"1\""),
            Map.entry("If-Match", "\"1\", \"2\""),
            Map.entry("If-Match", "\"99999999999999999999\""),
            Map.entry("If-Match", "\"-1\""),
            Map.entry("If-Match", LONG),
            Map.entry("If-None-Match", "nonsense"),
            Map.entry("Idempotency-Key", ""),
            Map.entry("Idempotency-Key", LONG),
            Map.entry("Idempotency-Key", "' OR 1=1 --"),
            Map.entry("Idempotency-Key", "ü\u00ff"),
            Map.entry("Prefer", "wait=99999"),
            Map.entry("Prefer", "wait=-1"),
            Map.entry("Prefer", "wait=a, wait"),
            Map.entry("Accept-Language", "xx-" + "y".repeat(500)),
            Map.entry("Accept-Language", "en;q=nope,;;"),
            Map.entry("Accept-Language", ELEVEN_LANGUAGES),
            Map.entry("Cookie", "REDIRECT_URI=%zz; IGF_LANGUAGE=%zz; IGF_FORM=%zz; IGF_PERSON=%zz"),
            Map.entry("Accept", "image/png"),
            Map.entry("Accept", ";;"),
            Map.entry("Accept", "*/*"),
            Map.entry("Accept", "text/event-stream;q=nope"),
            Map.entry("Last-Event-ID", "nonsense"),
            Map.entry("X-Request-Id", "a b\"<script>"),
            Map.entry("Forwarded", "for=127.0.0.1;host=evil.example;proto=https"),
            Map.entry("X-Forwarded-Host", "evil.example"),
            Map.entry("X-HTTP-Method-Override", "DELETE"),
            Map.entry("Range", "bytes=5-1"),
            Map.entry("Content-Encoding", "gzip"),
            Map.entry("Cookie", "IGF_PERSON=x; IGF_CONSOLE=\"; ="),
            Map.entry("Origin", "null"));
    private static final List<String> FORGED_POSITIONS =
            List.of("x", LONG, "proposal:999999999", "eyJhIjoxfQ", "999999999", "AAAA.BBBB", "a.b.c");

    @Override
    public Stream<Call> calls(ProbeContext context) {
        return Stream.concat(
                sampleCalls(context).flatMap(MalformedHeaders::withMalformedHeaders),
                context.operations().stream()
                        .filter(Operation::isRead)
                        .filter(operation -> !operation.path().endsWith("/feed"))
                        .flatMap(operation -> withUnknownAccept(context, operation)));
    }

    /** Returns calls of reading and writing operations of all services. */
    private static Stream<Call> sampleCalls(ProbeContext context) {
        String edition = context.editionPath();
        Caller organizer = context.caller("organizer-1");
        Caller secretariat = context.caller("secretariat");
        String proposal = "/api/v1/proposals/" + context.ownResources().ids().get("proposals");
        String session = "/api/v1/sessions/" + context.ownResources().ids().get("sessions");
        String unknownMember = "{\"none-such\":1}";
        return Stream.of(
                Call.of(KIND, organizer, "GET", proposal),
                Call.of(KIND, organizer, "PATCH", proposal).json(unknownMember),
                Call.of(KIND, organizer, "POST", edition + "/proposals").json(unknownMember),
                Call.of(KIND, Caller.ANONYMOUS, "GET", session),
                Call.of(KIND, secretariat, "PUT", session + "/placement").json(unknownMember),
                Call.of(KIND, Caller.ANONYMOUS, "POST", edition + "/registrations")
                        .json(unknownMember),
                Call.of(KIND, Caller.ANONYMOUS, "POST", "/api/v1/links").json(unknownMember),
                Call.of(KIND, context.caller("tool"), "POST", "/api/v1/webhooks")
                        .json(unknownMember),
                Call.of(KIND, secretariat, "GET", "/api/v1/messages"));
    }

    private static Stream<Call> withMalformedHeaders(Call call) {
        Stream<Call> malformed = MALFORMED.stream().map(header -> call.header(header.getKey(), header.getValue()));
        Stream<Call> forged = FORGED_POSITIONS.stream()
                .map(token -> call.header("Consistency-Token", token).header("Prefer", "wait=99999"));
        // Every operation rejects this body, whatever the headers are.
        return Stream.concat(malformed, forged)
                .map(sent -> sent.method().equals("GET") ? sent : sent.expecting(Expectation.NO_SUCCESS));
    }

    private static Stream<Call> withUnknownAccept(ProbeContext context, Operation operation) {
        return Stream.of("image/png", ";;")
                .map(mediaType -> Call.of(
                                "malformed forms",
                                context.permittedCaller(operation),
                                "GET",
                                context.ownResources().fillPath(operation))
                        .header("Accept", mediaType));
    }
}
