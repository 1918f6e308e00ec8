package igf.platform.domain;

/** An aggregate with events that not every reader may know of, so that its version depends on the reader. */
public interface ReaderVersion {

    /**
     * Returns the version that an actor sees, and names in {@code If-Match}.
     *
     * @param version number of the aggregate's last event
     */
    long versionSeenBy(Actor actor, long version);
}
