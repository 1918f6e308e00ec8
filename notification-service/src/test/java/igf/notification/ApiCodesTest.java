package igf.notification;

import static org.assertj.core.api.Assertions.assertThat;

import igf.notification.message.MessageState;
import org.junit.jupiter.api.Test;

/** The API and the domain have the same codes, so that each can be translated into the other. */
class ApiCodesTest {

    @Test
    void they_have_the_same_constants_in_the_same_order() {
        assertThat(igf.api.message.MessageState.values())
                .extracting(Enum::name)
                .containsExactly(java.util.Arrays.stream(MessageState.values())
                        .map(Enum::name)
                        .toArray(String[]::new));
    }
}
