package igf.scheduling.release;

import igf.scheduling.programme.CurrentClash;
import java.util.List;

/**
 * What a release would do if it were made now.
 *
 * @param basis changes with every change of what it would publish; empty until the edition is known
 * @param changes changes since the last release, by number
 * @param blocking clashes that prevent it
 */
public record ReleaseDraft(String basis, List<ReleaseChange> changes, List<CurrentClash> blocking) {

    public static final ReleaseDraft NONE = new ReleaseDraft("", List.of(), List.of());

    public ReleaseDraft {
        changes = List.copyOf(changes);
        blocking = List.copyOf(blocking);
    }
}
