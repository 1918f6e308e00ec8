package igf.proposal.person;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A condition that the organizers have neither met nor given evidence for.
 *
 * @param dueAt null without a deadline
 */
public record UnmetCondition(String condition, @Nullable Instant dueAt) {}
