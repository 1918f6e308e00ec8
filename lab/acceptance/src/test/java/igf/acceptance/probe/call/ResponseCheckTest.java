package igf.acceptance.probe.call;

import static org.assertj.core.api.Assertions.assertThat;

import igf.lab.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A server breaks each rule of the judge on purpose. */
class ResponseCheckTest {
    private static final String PROBLEM = "application/problem+json";
    private static final Call GET = Call.of("kind", Caller.ANONYMOUS, "GET", "/x");

    private static String problem(int status) {
        return "{\"type\":\"urn:igf:problem:any\",\"title\":\"Any\",\"status\":%d}".formatted(status);
    }

    private static List<String> faults(int status, String type, String body, Call call) {
        try (GivesWay server = new GivesWay(status, type, body)) {
            return server.asked(call).faults().stream().map(Fault::what).toList();
        }
    }

    @Test
    void aRefusalThatIsAProblemDocumentIsNoFault() {
        assertThat(faults(403, PROBLEM, problem(403), GET.expecting(Expectation.DENIED)))
                .isEmpty();
        assertThat(faults(200, "text/plain", "a", GET)).isEmpty();
    }

    @Test
    void aFaultOfTheSystemsOwnIsOneHoweverItIsPutIntoWords() {
        assertThat(faults(500, PROBLEM, problem(500), GET)).containsExactly("a server error (anonymous)");
        assertThat(faults(503, PROBLEM, problem(503), GET.expecting(Expectation.PAGE)))
                .hasSize(1);
    }

    @Test
    void aRefusalThatIsNoProblemDocumentIsAFault() {
        assertThat(faults(404, "text/plain", "no", GET))
                .singleElement()
                .asString()
                .contains("without a problem document");
        assertThat(faults(404, PROBLEM, "not JSON", GET))
                .singleElement()
                .asString()
                .contains("without a problem document");
        assertThat(faults(404, PROBLEM, problem(403), GET))
                .singleElement()
                .asString()
                .contains("without a problem document");
        assertThat(faults(404, PROBLEM, "{\"status\":404}", GET)).hasSize(1);
        assertThat(faults(404, "text/plain", "no", GET.expecting(Expectation.PAGE)))
                .isEmpty();
    }

    @Test
    void aPageThatDoesNotSayWhereItsFormsMayBeSentIsAFault() {
        assertThat(faults(200, "text/html", "<h1>", GET.expecting(Expectation.PAGE)))
                .singleElement()
                .asString()
                .contains("where forms are sent");
    }

    @Test
    void aSuccessOfSomebodyWhoMayNotIsAFault() {
        assertThat(faults(200, "application/json", "{}", GET.expecting(Expectation.DENIED)))
                .containsExactly("a success for a caller without permission (anonymous)");
        assertThat(faults(303, "text/plain", "", GET.expecting(Expectation.DENIED)))
                .hasSize(1);
        assertThat(faults(201, "application/json", "{}", GET.expecting(Expectation.NO_SUCCESS)))
                .hasSize(1);
    }

    @Test
    void whoMayNotIsNotTalkedToAboutTheBody() {
        assertThat(faults(422, PROBLEM, problem(422), GET.expecting(Expectation.DENIED)))
                .singleElement()
                .asString()
                .contains("got status 422");
    }

    @Test
    void aStackTraceIsAFault() {
        String trace =
                problem(400).replace("Any", "java.lang.IllegalStateException: x at igf.some.Thing(Thing.java:12)");
        assertThat(faults(400, PROBLEM, trace, GET)).containsExactly("a stack trace (anonymous)");
    }

    @Test
    void theNameOfAnObjectIsAFault() {
        assertThat(faults(400, PROBLEM, problem(400).replace("Any", "[Ljava.lang.String;@1b2c3d4e"), GET))
                .containsExactly("the name of a Java object (anonymous)");
    }

    @Test
    void noAnswerIsAFaultUnlessTheRequestWasNone() {
        Response none = Response.noResponse("hung up");
        assertThat(ResponseCheck.findFaults(GET, none)).containsExactly("no response: hung up");
        assertThat(ResponseCheck.findFaults(Call.raw("kind", "x"), none)).isEmpty();
    }

    @Test
    void whatIsNoRequestIsJudgedLikeAnyOther() {
        Call half = Call.raw("kind", "GET /x HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        assertThat(faults(400, PROBLEM, problem(400), half)).isEmpty();
        assertThat(faults(200, "application/json", "{}", half)).hasSize(1);
        assertThat(faults(400, "text/plain", "no", half)).hasSize(1);
    }

    @Test
    void aFaultSaysHowToRepeatIt() {
        Caller tool = new Caller(
                "tool",
                java.util.Map.of("Authorization", "Bearer long"),
                java.util.Map.of("Authorization", "Bearer $(token tool)"),
                java.util.Set.of(),
                java.util.Set.of(),
                true);
        try (GivesWay server = new GivesWay(500, "text/plain", "no")) {
            ProbeReport report =
                    server.asked(Call.of("kind", tool, "POST", "/x?a='").json("{\"it's\":\"\u0000\"}"));
            assertThat(report.toString())
                    .contains("| kind | 1 | 0 | 1 | 2 |")
                    .contains("token() {")
                    .contains("curl -i --path-as-is -X POST -H 'Content-Type: application/json' -H \"Authorization:"
                            + " Bearer $(token tool)\" --data-binary $'{\"it\\'s\":\"\\x00\"}' 'http://");
        }
    }
}
