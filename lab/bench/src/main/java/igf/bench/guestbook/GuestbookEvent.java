package igf.bench.guestbook;

import igf.platform.domain.Named;
import java.util.UUID;

/** The events of a guestbook. */
public sealed interface GuestbookEvent {
    @Named("guestbook.opened.1")
    record Opened(UUID book, String name) implements GuestbookEvent {}

    @Named("guestbook.signed.1")
    record Signed(UUID book, UUID signature, int number, String text) implements GuestbookEvent {}

    /** A signature in a guestbook of another service. */
    @Named("guestbook.heard-of.1")
    record HeardOf(UUID book, UUID signature, int number, String text) implements GuestbookEvent {}
}
