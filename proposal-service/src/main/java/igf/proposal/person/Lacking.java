package igf.proposal.person;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A condition that is neither met nor handed in. @param dueAt null if there is no end */
public record Lacking(String condition, @Nullable Instant dueAt) {}
