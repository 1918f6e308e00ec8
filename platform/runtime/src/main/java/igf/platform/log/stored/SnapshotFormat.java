package igf.platform.log.stored;

import igf.platform.domain.Sha256;
import igf.platform.domain.StateRevision;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.serialization.Serializer;

/**
 * Writes snapshots, and reads those of the current revision only. The revision is computed from the fields of the
 * state, from the state's golden hash, and from {@link igf.platform.domain.StateRevision}. A snapshot of another
 * revision is ignored: the state is built from the stream, and a new snapshot is stored.
 */
public final class SnapshotFormat {

    private static final int DIGITS = 20;

    private final Revisions revisions;
    private final Serializer serializer;
    private final Map<Class<?>, String> cache = new ConcurrentHashMap<>();

    public SnapshotFormat(Revisions revisions) {
        this.revisions = revisions;
        this.serializer = StorageFormat.serializer(this::revision);
    }

    public Serializer serializer() {
        return serializer;
    }

    public boolean isCurrent(DomainEventData<?> snapshot) {
        var type = snapshot.getPayload().getType();
        return revision(serializer.classForType(type)).equals(type.getRevision());
    }

    /** @param state class of the aggregate */
    String revision(Class<?> state) {
        return cache.computeIfAbsent(state, this::compute);
    }

    private String compute(Class<?> state) {
        var annotation = state.getAnnotation(StateRevision.class);
        var all = String.join(
                "|",
                StateShape.of(state),
                revisions.aggregateHash(state.getSimpleName()).orElse(""),
                annotation == null ? "" : String.valueOf(annotation.value()));
        return Sha256.hex(all).substring(0, DIGITS);
    }
}
