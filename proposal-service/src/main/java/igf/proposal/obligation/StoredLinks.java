package igf.proposal.obligation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The ids that are linked with one id. */
record StoredLinks(List<UUID> same) {

    static final StoredLinks EMPTY = new StoredLinks(List.of());

    StoredLinks withLink(UUID other, boolean linked) {
        var changed = new ArrayList<>(same);
        changed.remove(other);
        if (linked) {
            changed.add(other);
        }
        return new StoredLinks(changed);
    }
}
