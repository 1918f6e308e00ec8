package igf.platform.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.junit.jupiter.api.Test;

class StepTest {

    private static final RequestAttempt REQUEST =
            new RequestAttempt(new RequestAttempt.Row("caller", "key", new byte[32]), 1, new byte[] {1});

    interface ToThing {
        @TargetAggregateIdentifier
        String thing();
    }

    record Open(String thing) implements ToThing {}

    record Close(@TargetAggregateIdentifier String thing, String reason) {}

    private static String text(Object command, String part) {
        return Step.of(REQUEST, command, part, null).lookupText();
    }

    @Test
    void is_told_from_others_by_target_type_and_part_whatever_else_the_command_says() {
        assertThat(text(new Close("one", "late"), "")).isEqualTo(text(new Close("one", "full"), ""));
        assertThat(text(new Close("one", "late"), ""))
                .isNotEqualTo(text(new Close("two", "late"), ""))
                .isNotEqualTo(text(new Close("one", "late"), "/1"))
                .isNotEqualTo(text(new Open("one"), ""));
    }

    @Test
    void is_found_by_type_and_target_where_no_command_is_made() {
        assertThat(Step.of(REQUEST, Open.class, "one", "").lookupText()).isEqualTo(text(new Open("one"), ""));
        assertThat(Step.of(REQUEST, Close.class, "one", "").lookupText()).isEqualTo(text(new Close("one", "late"), ""));
    }
}
