package igf.acceptance.probe.call;

import igf.lab.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Finds faults in responses. */
public final class ResponseCheck {
    private static final Set<Integer> DENIED_STATUSES = Set.of(401, 403, 404);
    private static final Pattern TRACE = Pattern.compile(
            "\\bat [a-z][\\w$.]*\\([A-Za-z]+\\.java:\\d+\\)|\\b(java|org|tools|com|igf)(\\.\\w+)+(Exception|Error)\\b");

    private static final Pattern OBJECT =
            Pattern.compile("\\[L[a-z]+(\\.\\w+)+;@|\\b(java|org|igf)(\\.\\w+)+@[0-9a-f]{4,8}\\b");

    private ResponseCheck() {}

    /** @return a sentence for each fault */
    public static List<String> findFaults(Call call, Response response) {
        List<String> faults = new ArrayList<>();
        if (response.status() == 0) {
            if (call.expectation() != Expectation.NO_REQUEST) {
                faults.add("no response: " + response.body());
            }
            return faults;
        }
        if (response.status() >= 500 && !isTooEarly(call, response)) {
            faults.add("a server error");
        }
        if (response.status() >= 400 && call.expectation() != Expectation.PAGE && !isProblem(response)) {
            faults.add("an error response without a problem document: " + response.header("Content-Type"));
        }
        if (response.status() >= 400 && TRACE.matcher(response.body()).find()) {
            faults.add("a stack trace");
        }
        if (OBJECT.matcher(response.body()).find()) {
            faults.add("the name of a Java object");
        }
        if (response.header("Content-Type").startsWith("text/html")
                && !response.header("Content-Security-Policy").contains("form-action ")) {
            faults.add("a page that does not limit where forms are sent");
        }
        switch (call.expectation()) {
            case DENIED -> {
                if (response.isSuccess()) {
                    faults.add("a success for a caller without permission");
                } else if (response.status() < 500 && !DENIED_STATUSES.contains(response.status())) {
                    faults.add("a caller without permission got status " + response.status());
                }
            }
            case NO_SUCCESS, NO_REQUEST -> {
                if (response.isSuccess()) {
                    faults.add("a success instead of an error");
                }
            }
            case ANY_VALID, MAY_BE_MISSING, PAGE -> {}
        }
        return faults;
    }

    private static boolean isTooEarly(Call call, Response response) {
        return call.expectation() == Expectation.MAY_BE_MISSING
                && response.status() == 503
                && !response.header("Retry-After").isEmpty();
    }

    /** Returns whether a response is a complete problem document. */
    private static boolean isProblem(Response response) {
        try {
            JsonNode document = response.json();
            return response.isProblem()
                    && document.path("status").asInt(0) == response.status()
                    && document.path("type").asString("").startsWith("urn:igf:problem:")
                    && !document.path("title").asString("").isBlank();
        } catch (JacksonException none) {
            return false;
        }
    }
}
