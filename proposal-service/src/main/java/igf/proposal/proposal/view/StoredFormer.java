package igf.proposal.proposal.view;

import igf.platform.domain.PersonalValue;
import igf.platform.view.shape.Unwrapped;
import igf.proposal.roster.FormerEntry;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The stored form of a {@link FormerEntry}: a person who is no longer on the roster.
 *
 * @param replacedBy id of the entry that took its place; null if nobody did
 * @param reason why the person was replaced, sealed; null if not given
 */
public record StoredFormer(
        @Unwrapped StoredEntry entry,
        @Nullable UUID replacedBy,
        @Nullable PersonalValue reason) {

    static StoredFormer of(FormerEntry former) {
        return new StoredFormer(StoredEntry.of(former.entry()), former.replacedBy(), former.reason());
    }
}
