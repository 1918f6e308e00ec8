package igf.platform.log;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import org.axonframework.common.IdentifierFactory;

/**
 * Creates UUIDs of version 7 (RFC 9562) for messages and events. They begin with the time, so a new id is added at the
 * end of an index; a random id would change a page in the middle. Axon finds this class by {@link
 * java.util.ServiceLoader}.
 */
public final class UuidV7Factory extends IdentifierFactory {

    private final NoArgGenerator generator = Generators.timeBasedEpochGenerator();

    @Override
    public String generateIdentifier() {
        return generator.generate().toString();
    }
}
