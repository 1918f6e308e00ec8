package igf.scheduling.vocabulary;

import igf.platform.domain.Refusal;
import java.util.List;

/**
 * A refusal because of clashes.
 *
 * @param clashes each with the room or person and the conflicting session
 */
public record ClashRefusal(List<Clash> clashes) implements Refusal {

    public ClashRefusal {
        clashes = List.copyOf(clashes);
    }

    @Override
    public String rule() {
        return "CLASH";
    }

    @Override
    public String detail() {
        return "A room or a person would be taken twice, or a warning is not acknowledged: see clashes.";
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
