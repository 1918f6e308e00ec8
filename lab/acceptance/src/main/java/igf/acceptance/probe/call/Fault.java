package igf.acceptance.probe.call;

import igf.lab.Response;

/**
 * A fault of the system.
 *
 * @param kind kind of the call
 * @param what a sentence that describes the fault
 * @param response the beginning of the response, or of the text with the fault
 * @param command a shell command that repeats the call
 */
public record Fault(String kind, String what, String response, String command) {
    private static final int MAX_SHOWN = 300;

    static Fault of(String url, Call call, Response response, String what) {
        return new Fault(
                call.kind(),
                "%s (%s)".formatted(what, call.caller().name()),
                beginning(response),
                ReproduceCommand.of(url, call));
    }

    /**
     * Returns a fault in the content of a page or file.
     *
     * @param text the content
     */
    public static Fault inContent(String url, Call call, String what, String text) {
        return new Fault(
                call.kind(),
                what,
                text.substring(0, Math.min(MAX_SHOWN, text.length())),
                ReproduceCommand.of(url, call));
    }

    private static String beginning(Response response) {
        String text = response.status() + " " + response.body().replaceAll("\\s+", " ");
        return text.substring(0, Math.min(MAX_SHOWN, text.length()));
    }
}
