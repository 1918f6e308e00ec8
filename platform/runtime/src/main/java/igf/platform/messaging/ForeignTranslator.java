package igf.platform.messaging;

import java.util.Optional;

/** Translates an event of another service into the record that this service stores. Must be a pure function. */
public interface ForeignTranslator {

    /** Returns whether this release uses events of a type. */
    boolean reads(String type);

    /**
     * Returns whether this service ignores events of a type on purpose. An event that is neither read nor ignored is
     * stored unchanged, until a release reads it.
     */
    boolean ignores(String type);

    /**
     * @param event an event of a type for which {@link #reads} is true
     * @return a {@link igf.platform.domain.Named} record; empty if the event does not concern this service
     * @throws RuntimeException if the event cannot be read; its subject waits until an operator retries or discards it
     */
    Optional<Object> translate(CloudEvent event);

    /**
     * Returns whether events of a type come after the earlier public events of the same recorded event, whatever their
     * subjects. The inbox lets them wait for a limited time.
     */
    default boolean followsOthers(String type) {
        return false;
    }

    /**
     * Translates an event that no longer waits for missing events that it follows.
     *
     * @param missing how many of them this service does not have
     */
    default Optional<Object> translateIncomplete(CloudEvent event, int missing) {
        return translate(event);
    }
}
