package igf.gateway.problem;

import java.util.Map;

/** Thrown anywhere in the gateway, answered at its edge as a problem document. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ProblemKind kind;
    private final transient Map<String, Object> members;

    public ProblemException(ProblemKind kind) {
        this(kind, Map.of());
    }

    /**
     * @param members further members of the document, {@code detail} among them where the kind's own does not do
     */
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
