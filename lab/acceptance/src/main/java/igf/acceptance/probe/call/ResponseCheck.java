package igf.acceptance.probe.call;

import igf.lab.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Finds faults in answers. */
public final class ResponseCheck {
    private static final Set<Integer> DENIED_STATUSES = Set.of(401, 403, 404);
    private static final Pattern TRACE = Pattern.compile(
            "\\bat [a-z][\\w$.]*\\([A-Za-z]+\\.java:\\d+\\)|\\b(java|org|tools|com|igf)(\\.\\w+)+(Exception|Error)\\b");

    private static final Pattern OBJECT =
            Pattern.compile("\\[L[a-z]+(\\.\\w+)+;@|\\b(java|org|igf)(\\.\\w+)+@[0-9a-f]{4,8}\\b");

    private ResponseCheck() {}

    /** @return a sentence for each fault */
    public static List<String> findFaults(Call call, Response answer) {
        List<String> faults = new ArrayList<>();
        if (answer.status() == 0) {
            if (call.expectation() != Expectation.NO_REQUEST) {
                faults.add("no answer: " + answer.body());
            }
            return faults;
        }
        if (answer.status() >= 500 && !isTooEarly(call, answer)) {
            faults.add("a fault of the system's own");
        }
        if (answer.status() >= 400 && call.expectation() != Expectation.PAGE && !isProblem(answer)) {
            faults.add("a refusal that is no problem document: " + answer.header("Content-Type"));
        }
        if (answer.status() >= 400 && TRACE.matcher(answer.body()).find()) {
            faults.add("a stack trace");
        }
        if (OBJECT.matcher(answer.body()).find()) {
            faults.add("the name of an object of the program");
        }
        if (answer.header("Content-Type").startsWith("text/html")
                && !answer.header("Content-Security-Policy").contains("form-action ")) {
            faults.add("a page that does not say where its forms may be sent");
        }
        switch (call.expectation()) {
            case DENIED -> {
                if (answer.isSuccess()) {
                    faults.add("a success for somebody who may not");
                } else if (answer.status() < 500 && !DENIED_STATUSES.contains(answer.status())) {
                    faults.add("somebody who may not was let in as far as " + answer.status());
                }
            }
            case NO_SUCCESS, NO_REQUEST -> {
                if (answer.isSuccess()) {
                    faults.add("a success where there must be none");
                }
            }
            case ANY_VALID, MAY_BE_MISSING, PAGE -> {}
        }
        return faults;
    }

    private static boolean isTooEarly(Call call, Response answer) {
        return call.expectation() == Expectation.MAY_BE_MISSING
                && answer.status() == 503
                && !answer.header("Retry-After").isEmpty();
    }

    /** Checks the media type and the members. */
    private static boolean isProblem(Response answer) {
        try {
            JsonNode document = answer.json();
            return answer.isProblem()
                    && document.path("status").asInt(0) == answer.status()
                    && document.path("type").asString("").startsWith("urn:igf:problem:")
                    && !document.path("title").asString("").isBlank();
        } catch (JacksonException none) {
            return false;
        }
    }
}
