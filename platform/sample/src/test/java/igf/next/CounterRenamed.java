package igf.next;

import igf.platform.domain.Named;
import java.util.UUID;

/** Only the next release stores it. */
@Named(value = "counter.renamed.1", since = 1)
public record CounterRenamed(UUID id, String name) {}
