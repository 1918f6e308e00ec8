package igf.platform.messaging.inbox;

import igf.platform.domain.Named;

/** Stored for an event of another service that this service does not need, so that its subject has no gap. */
@Named("foreign.ignored.1")
public record IgnoredForeignEvent(String type) {}
