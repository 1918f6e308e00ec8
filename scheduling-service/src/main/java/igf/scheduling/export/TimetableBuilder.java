package igf.scheduling.export;

import igf.scheduling.release.PublicProgramme;
import igf.scheduling.release.ReleaseChange;
import igf.scheduling.release.ReleasedSession;
import igf.scheduling.support.DecryptingMapper;
import igf.scheduling.vocabulary.Member;
import java.net.URI;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Combines releases with the names that may be shown now. */
@Component
class TimetableBuilder {

    private final DecryptingMapper mapper;
    private final URI baseUri;

    TimetableBuilder(DecryptingMapper mapper, @Value("${igf.gateway-url}") URI baseUri) {
        this.mapper = mapper;
        this.baseUri = baseUri;
    }

    Timetable build(PublicProgramme released) {
        var edition = released.edition().edition();
        return build(
                released,
                released.sessions().stream()
                        .map(session ->
                                buildEntry(edition, session, released.unnamedPeople(session.sessionId()), false))
                        .toList(),
                released.cancelled().stream()
                        .map(ReleaseChange::session)
                        .map(session -> buildEntry(edition, session, released.unnamedPeople(session.sessionId()), true))
                        .toList());
    }

    Timetable build(PublicProgramme released, List<Entry> entries, List<Entry> cancelled) {
        return new Timetable(
                released.edition(),
                released.number(),
                released.name(),
                released.note(),
                released.releasedAt(),
                entries,
                cancelled,
                released.rooms(),
                baseUri);
    }

    Entry buildEntry(String edition, ReleasedSession session, List<Member> unnamed, boolean cancelled) {
        return new Entry(session, speakers(edition, session), mapper.countToBeConfirmed(unnamed), cancelled);
    }

    private List<Entry.Speaker> speakers(String edition, ReleasedSession session) {
        return mapper.namedParticipants(session.people()).entrySet().stream()
                .map(participant -> {
                    var id = mapper.publicId(edition, participant.getKey());
                    return new Entry.Speaker(
                            id,
                            id,
                            participant.getKey().role(),
                            participant.getValue(),
                            participant.getKey().affiliation());
                })
                .toList();
    }
}
