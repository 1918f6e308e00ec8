package igf.scheduling.export;

import igf.scheduling.release.PublicProgramme;
import igf.scheduling.release.ReleaseChange;
import igf.scheduling.release.ReleasedSession;
import igf.scheduling.support.Representations;
import igf.scheduling.vocabulary.Member;
import java.net.URI;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Combines releases with the names that may be shown now. */
@Component
class TimetableBuilder {

    private final Representations shown;
    private final URI base;

    TimetableBuilder(Representations shown, @Value("${igf.gateway-url}") URI base) {
        this.shown = shown;
        this.base = base;
    }

    Timetable of(PublicProgramme released) {
        var edition = released.edition().edition();
        return of(
                released,
                released.sessions().stream()
                        .map(session -> entry(edition, session, released.unnamed(session.sessionId()), false))
                        .toList(),
                released.cancelled().stream()
                        .map(ReleaseChange::session)
                        .map(session -> entry(edition, session, released.unnamed(session.sessionId()), true))
                        .toList());
    }

    Timetable of(PublicProgramme released, List<Entry> entries, List<Entry> cancelled) {
        return new Timetable(
                released.edition(),
                released.number(),
                released.note(),
                released.at(),
                entries,
                cancelled,
                released.rooms(),
                base);
    }

    Entry entry(String edition, ReleasedSession session, List<Member> unnamed, boolean cancelled) {
        return new Entry(session, speakers(edition, session), shown.toBeConfirmed(unnamed), cancelled);
    }

    private List<Entry.Speaker> speakers(String edition, ReleasedSession session) {
        return shown.named(session.people()).entrySet().stream()
                .map(each -> {
                    var id = shown.publicId(edition, each.getKey());
                    return new Entry.Speaker(
                            id,
                            id,
                            each.getKey().role(),
                            each.getValue(),
                            each.getKey().affiliation());
                })
                .toList();
    }
}
