package igf.api.release;

import igf.api.release.ShownChanges.ChangeShown;
import java.util.List;

/**
 * The changes of a release.
 *
 * @param number number of the release
 * @param since number of the release that it is compared with; 0 for an empty programme
 * @param changes by session
 */
public record ReleaseChanges(int number, int since, List<ChangeShown> changes) {}
