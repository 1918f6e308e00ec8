package igf.platform.log;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import org.axonframework.common.IdentifierFactory;

/**
 * Ids of messages, hence of events: UUIDs of version 7 (RFC 9562), which begin with the time. A new one comes to stand at the
 * end of the log's index of ids, however large that is; a random one would change a page somewhere in it. When an event was
 * recorded stands beside its id anyway. Axon finds this by {@link java.util.ServiceLoader}.
 */
public final class UuidV7Factory extends IdentifierFactory {

    private final NoArgGenerator generator = Generators.timeBasedEpochGenerator();

    @Override
    public String generateIdentifier() {
        return generator.generate().toString();
    }
}
