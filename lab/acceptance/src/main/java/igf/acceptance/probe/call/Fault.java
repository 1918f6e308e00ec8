package igf.acceptance.probe.call;

import igf.lab.Answer;

/**
 * A fault of the system.
 *
 * @param kind of the call
 * @param what is wrong, in a sentence
 * @param answer its beginning
 * @param line a command that repeats it
 */
public record Fault(String kind, String what, String answer, String line) {
    private static final int SHOWN = 300;

    static Fault of(String url, Call call, Answer answer, String what) {
        return new Fault(
                call.kind(), "%s (%s)".formatted(what, call.who().name()), beginning(answer), Line.of(url, call));
    }

    /** Returns a fault in the content of a page or file. @param text that shows it */
    public static Fault seen(String url, Call call, String what, String text) {
        return new Fault(call.kind(), what, text.substring(0, Math.min(SHOWN, text.length())), Line.of(url, call));
    }

    private static String beginning(Answer answer) {
        String text = answer.status() + " " + answer.body().replaceAll("\\s+", " ");
        return text.substring(0, Math.min(SHOWN, text.length()));
    }
}
