package igf.platform.domain;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown with all reasons when an aggregate refuses a command. No event is stored, and the refusal is not logged as a
 * failure.
 */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<? extends Refusal> reasons;

    public RefusedException(List<? extends Refusal> reasons) {
        super(
                reasons.stream()
                        .map(reason -> reason.rule() + ": " + reason.detail())
                        .collect(Collectors.joining("; ")),
                null,
                false,
                false);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("a refusal needs a reason");
        }
        this.reasons = List.copyOf(reasons);
    }

    public RefusedException(Refusal reason) {
        this(List.of(reason));
    }

    public static void throwIfAny(List<? extends Refusal> reasons) {
        if (!reasons.isEmpty()) {
            throw new RefusedException(reasons);
        }
    }

    public List<? extends Refusal> reasons() {
        return reasons;
    }

    public boolean isNotFound() {
        return reasons.getFirst().kind() == Refusal.Kind.NOT_FOUND;
    }
}
