package igf.bench.guestbook;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The commands of a guestbook. */
public sealed interface GuestbookCommand {
    record Open(@TargetAggregateIdentifier UUID book, String name) implements GuestbookCommand {}

    record Sign(@TargetAggregateIdentifier UUID book, UUID signature, String text) implements GuestbookCommand {}
}
