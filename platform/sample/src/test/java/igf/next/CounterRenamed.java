package igf.next;

import igf.platform.domain.Named;
import java.util.UUID;

/** Stored by the next release only. */
@Named("counter.renamed.1")
public record CounterRenamed(UUID id, String name) {}
