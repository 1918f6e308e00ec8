package igf.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

class UuidV7FactoryTest {

    @Test
    void events_get_ids_that_stand_in_the_order_in_which_they_are_made() {
        var ids = Stream.generate(() -> GenericEventMessage.asEventMessage("signed"))
                .limit(10_000)
                .map(EventMessage::getIdentifier)
                .toList();

        assertThat(ids)
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(id -> UUID.fromString(id).version() == 7);
        assertThat(IdentifierFactory.getInstance()).isInstanceOf(UuidV7Factory.class);
    }
}
