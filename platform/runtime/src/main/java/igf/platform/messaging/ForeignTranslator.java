package igf.platform.messaging;

import java.util.Optional;

/** Foreign public event → the record that this service stores of it. A pure function. */
public interface ForeignTranslator {

    /** Whether this release has a use for events of a type. */
    boolean reads(String type);

    /**
     * Whether it is settled that events of a type are of no interest here. What is neither read nor listed is kept as it came,
     * until a release reads it.
     */
    boolean ignores(String type);

    /**
     * @param event of a type that is read
     * @return a {@link igf.platform.domain.Named} record; empty if this very one does not concern this service
     * @throws RuntimeException for what cannot be read: the subject is parked until an operator tries again
     */
    Optional<Object> translate(CloudEvent event);
}
