package igf.platform.messaging;

import java.util.Optional;

/** Foreign public event → the record that this service stores of it. A pure function. */
public interface ForeignTranslator {

    /**
     * @return a {@link igf.platform.domain.Named} record; empty for what does not concern this service
     * @throws RuntimeException for what cannot be read: the subject is parked until an operator tries again
     */
    Optional<Object> translate(CloudEvent event);
}
