package igf.acceptance.probe.call;

import igf.lab.Response;

/**
 * A fault of the system.
 *
 * @param kind of the call
 * @param what is wrong, in a sentence
 * @param answer its beginning
 * @param command a command that repeats it
 */
public record Fault(String kind, String what, String answer, String command) {
    private static final int MAX_SHOWN = 300;

    static Fault of(String url, Call call, Response answer, String what) {
        return new Fault(
                call.kind(),
                "%s (%s)".formatted(what, call.caller().name()),
                beginning(answer),
                ReproduceCommand.of(url, call));
    }

    /** Returns a fault in the content of a page or file. @param text that shows it */
    public static Fault inContent(String url, Call call, String what, String text) {
        return new Fault(
                call.kind(),
                what,
                text.substring(0, Math.min(MAX_SHOWN, text.length())),
                ReproduceCommand.of(url, call));
    }

    private static String beginning(Response answer) {
        String text = answer.status() + " " + answer.body().replaceAll("\\s+", " ");
        return text.substring(0, Math.min(MAX_SHOWN, text.length()));
    }
}
