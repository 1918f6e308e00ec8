package igf.notification.feed;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ids for people that are the same throughout one edition and tell nothing across editions. */
@FunctionalInterface
public interface StandIns {

    /** @param edition slug; null gives an id that no edition uses */
    UUID of(String person, @Nullable String edition);
}
