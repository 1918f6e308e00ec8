package igf.gateway.problem;

import igf.api.problem.ProblemKind;
import java.util.Map;

/** An error that the outermost filter writes as a problem document. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ProblemKind kind;
    private final transient Map<String, Object> members;

    public ProblemException(ProblemKind kind) {
        this(kind, Map.of());
    }

    /** @param members further members of the document; {@code detail} replaces the kind's own */
    public ProblemException(ProblemKind kind, Map<String, Object> members) {
        super(kind + " " + members);
        this.kind = kind;
        this.members = Map.copyOf(members);
    }

    public ProblemKind kind() {
        return kind;
    }

    public Map<String, Object> members() {
        return members;
    }
}
