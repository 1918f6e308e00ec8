package igf.scheduling.programme;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param reason the reason of its command; null if it had none */
record ToldEvent(Object event, Instant at, @Nullable String reason) {}
