package igf.participation.agenda;

import igf.platform.domain.Named;
import java.util.UUID;

public sealed interface AgendaEvent {

    UUID person();

    /** A person wants to see a session in their agenda. */
    @Named("agenda.marked.1")
    record SessionMarked(UUID person, UUID session) implements AgendaEvent {}

    @Named("agenda.unmarked.1")
    record SessionUnmarked(UUID person, UUID session) implements AgendaEvent {}
}
