package igf.scheduling.programme.web;

import igf.scheduling.programme.Standing;
import igf.scheduling.release.PublicProgramme;
import igf.scheduling.release.ReleaseChange;
import igf.scheduling.release.ReleasedSession;
import igf.scheduling.release.Releases.PublicSession;
import igf.scheduling.session.Session;
import igf.scheduling.support.DecryptingMapper;
import igf.scheduling.support.ProgrammeMapper;
import igf.scheduling.vocabulary.Member;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Maps sessions to API records. The secretariat's record has more members. */
@Component
class SessionMapper {

    private final DecryptingMapper mapper;

    SessionMapper(DecryptingMapper mapper) {
        this.mapper = mapper;
    }

    /** Maps the present state, for the secretariat. */
    PlannedSession toPlanned(Standing standing) {
        var session = standing.session();
        var facts = session.facts();
        var edition = standing.edition().edition();
        return new PlannedSession(
                facts.sessionId(),
                edition,
                facts.proposalId(),
                facts.number(),
                facts.title(),
                facts.format().minutes(),
                facts.format(),
                facts.subthemes(),
                facts.description(),
                session.state(),
                session.cancelled(),
                ProgrammeMapper.toPlacementOrNull(standing.place()),
                mapper.toShownClashes(edition, standing.clashes()),
                mapper.toPlanned(edition, session.people()),
                session.version());
    }

    /** Maps the released state, for everybody. */
    PublishedSession toPublished(PublicSession session) {
        var change = session.change();
        return toPublished(
                session.edition(),
                change.session(),
                session.unnamedPeople(),
                session.isCancelled() ? change : null,
                session.releaseNumber());
    }

    /**
     * Maps the sessions of a release, sorted by time with cancelled ones last.
     *
     * @param state null for all
     */
    List<ShownSession> toPublished(PublicProgramme release, Session.@Nullable State state) {
        var edition = release.edition().edition();
        var all = new ArrayList<ShownSession>();
        if (state == null || state == Session.State.PLACED) {
            release.sessions().forEach(session -> all.add(toPublished(release, session)));
        }
        if (state == null || state == Session.State.CANCELLED) {
            release.cancelled()
                    .forEach(change -> all.add(toPublished(
                            edition,
                            change.session(),
                            release.unnamedPeople(change.session().sessionId()),
                            change,
                            release.number())));
        }
        return all;
    }

    PublishedSession toPublished(PublicProgramme release, ReleasedSession session) {
        return toPublished(
                release.edition().edition(),
                session,
                release.unnamedPeople(session.sessionId()),
                null,
                release.number());
    }

    private PublishedSession toPublished(
            String edition,
            ReleasedSession session,
            List<Member> unnamed,
            @Nullable ReleaseChange cancelled,
            int release) {
        return new PublishedSession(
                session.sessionId(),
                edition,
                session.proposalId(),
                session.number(),
                session.title(),
                session.format().minutes(),
                session.format(),
                session.subthemes(),
                session.description(),
                cancelled == null ? Session.State.PLACED : Session.State.CANCELLED,
                cancelled == null ? null : cancelled.reason(),
                cancelled == null ? ProgrammeMapper.toPlacement(session.place()) : null,
                List.of(),
                mapper.toPublished(edition, session.people()),
                mapper.countToBeConfirmed(unnamed),
                release);
    }
}
