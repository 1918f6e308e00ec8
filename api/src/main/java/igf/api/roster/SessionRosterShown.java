package igf.api.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The people of a session.
 *
 * @param items one item for each role of a person, in the order in which they were listed
 * @param next always null, because the list has one page
 */
public record SessionRosterShown(
        List<SessionPersonShown> items, @Nullable String next) {}
