package igf.proposal.person;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is lacking of a proposal's conditions. @param conditions neither met nor handed in; @param dueAt null if there is no end */
public record Lacking(List<String> conditions, @Nullable Instant dueAt) {
    public Lacking {
        conditions = List.copyOf(conditions);
    }
}
