package igf.proposal.proposal.view;

import igf.platform.domain.PersonalValue;
import igf.platform.view.shape.Unwrapped;
import igf.proposal.roster.FormerEntry;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public record StoredFormer(
        @Unwrapped StoredEntry entry,
        @Nullable UUID replacedBy,
        @Nullable PersonalValue reason) {

    static StoredFormer of(FormerEntry former) {
        return new StoredFormer(StoredEntry.of(former.entry()), former.replacedBy(), former.reason());
    }
}
