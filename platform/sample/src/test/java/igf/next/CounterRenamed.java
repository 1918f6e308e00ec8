package igf.next;

import igf.platform.domain.Named;
import java.util.UUID;

/** Stored by the next release only. */
@Named(value = "counter.renamed.1", since = 1)
public record CounterRenamed(UUID id, String name) {}
