package igf.platform.messaging.inbox;

import igf.platform.domain.Named;

/** Stands in the log for a foreign event that does not concern this service, so that its subject has no hole. */
@Named("foreign.ignored.1")
public record IgnoredForeignEvent(String type) {}
