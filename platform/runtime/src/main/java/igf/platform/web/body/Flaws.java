package igf.platform.web.body;

import igf.api.problem.ProblemKind;
import igf.platform.web.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.core.TokenStreamContext;

/**
 * The flaws of a body. It contains the first {@value #MAX_LISTED} and builds no others, so that a body with many flaws
 * costs little.
 */
public final class Flaws {

    /** Maximum number of flaws in a response. */
    public static final int MAX_LISTED = 100;

    private static final int MAX_POINTER_LENGTH = 300;

    private final List<Problem.Flaw> listed = new ArrayList<>();
    private boolean truncated;

    /** Adds a flaw, which is built only if it is listed. */
    void add(Supplier<Problem.Flaw> flaw) {
        if (isFull()) {
            markTruncated();
        } else {
            listed.add(flaw.get());
        }
    }

    public void add(Problem.Flaw flaw) {
        add(() -> flaw);
    }

    public void addAll(Flaws others) {
        others.listed.forEach(this::add);
        truncated |= others.truncated;
    }

    /** Records that there may be unlisted flaws. */
    void markTruncated() {
        truncated = true;
    }

    boolean isFull() {
        return listed.size() >= MAX_LISTED;
    }

    boolean has(String pointer) {
        return listed.stream().anyMatch(flaw -> flaw.pointer().equals(pointer));
    }

    public boolean isEmpty() {
        return listed.isEmpty();
    }

    public List<Problem.Flaw> listed() {
        return List.copyOf(listed);
    }

    /** Returns the error of a body with these flaws. */
    Problem toProblem() {
        var detail = listed.size() == 1
                ? listed.getFirst().detail()
                : truncated
                        ? "The request body has at least " + MAX_LISTED + " errors; the first " + MAX_LISTED
                                + " are listed."
                        : "The request body has " + listed.size() + " errors.";
        return new Problem(ProblemKind.MALFORMED, detail, listed);
    }

    /** Returns the first {@value #MAX_LISTED} elements. */
    public static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(MAX_LISTED, all.size()));
    }

    /** Returns the pointer, or the one to the nearest enclosing value if it is very long. */
    public static String shortenPointer(String pointer) {
        return pointer.length() <= MAX_POINTER_LENGTH
                ? pointer
                : pointer.substring(0, Math.max(0, pointer.lastIndexOf('/', MAX_POINTER_LENGTH)));
    }

    /** Returns the pointer (RFC 6901) to a parser's position, or to the nearest enclosing value if it is very long. */
    static String pointer(TokenStreamContext context) {
        Deque<TokenStreamContext> ancestors = new ArrayDeque<>();
        for (var step = context; step != null; step = step.getParent()) {
            ancestors.push(step);
        }
        var pointer = new StringBuilder();
        for (var step : ancestors) {
            if (step.hasPathSegment()
                    && !append(pointer, step.inArray() ? step.getCurrentIndex() : step.currentName())) {
                break;
            }
        }
        return pointer.toString();
    }

    /**
     * Appends a step to a pointer.
     *
     * @return false if it would be too long
     */
    static boolean append(StringBuilder pointer, Object step) {
        var text = String.valueOf(step);
        if (pointer.length() + text.length() > MAX_POINTER_LENGTH) {
            return false;
        }
        pointer.append('/').append(text.replace("~", "~0").replace("/", "~1"));
        return true;
    }

    /** Returns the beginning of a value, to quote it in a message. */
    public static String shorten(String value) {
        return value.length() > 60 ? value.substring(0, 60) + "…" : value;
    }
}
