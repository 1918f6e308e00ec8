package igf.scheduling.programme.web;

import igf.api.programme.SessionState;
import igf.api.programme.ShownPin;
import igf.scheduling.programme.Standing;
import igf.scheduling.release.PublicProgramme;
import igf.scheduling.release.ReleaseChange;
import igf.scheduling.release.ReleasedSession;
import igf.scheduling.release.Releases.PublicSession;
import igf.scheduling.release.Revision;
import igf.scheduling.session.SessionDetails;
import igf.scheduling.support.DecryptingMapper;
import igf.scheduling.support.ProgrammeMapper;
import igf.scheduling.vocabulary.Member;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Maps sessions to API records. The secretariat's record has more members. */
@Component
class SessionMapper {

    private final DecryptingMapper mapper;

    SessionMapper(DecryptingMapper mapper) {
        this.mapper = mapper;
    }

    /** Maps the present state without the time of the last change, for the secretariat. */
    PlannedSession toPlanned(Standing standing) {
        return toPlanned(standing, null);
    }

    /**
     * Maps the present state, for the secretariat.
     *
     * @param updatedAt time of its last change; null if unknown
     */
    PlannedSession toPlanned(Standing standing, @Nullable Instant updatedAt) {
        var session = standing.session();
        var facts = session.facts();
        var edition = standing.edition().edition();
        var details = SessionDetails.orOfWorkshop(facts.details());
        var pin = session.pin();
        var freeze = standing.freeze();
        return new PlannedSession(
                facts.sessionId(),
                edition,
                facts.proposalId(),
                facts.kind(),
                facts.number(),
                facts.title(),
                facts.format().minutes(),
                facts.format(),
                facts.subthemes(),
                facts.description(),
                details.exclusive(),
                details.language(),
                details.interpretation(),
                details.needs(),
                details.expected(),
                session.state(),
                session.cancelled(),
                ProgrammeMapper.toPlacementOrNull(standing.place()),
                mapper.toShownClashes(edition, standing.clashes()),
                mapper.toPlanned(edition, session.people()),
                session.version(),
                updatedAt,
                pin == null ? null : new ShownPin(pin.reason(), pin.by(), pin.at()),
                freeze == null ? null : freeze.from());
    }

    /** Maps the released state, for everybody. */
    PublishedSession toPublished(PublicSession session) {
        var change = session.change();
        return toPublished(
                session.edition(),
                change.session(),
                session.unnamedPeople(),
                session.isCancelled() ? change : null,
                session.currentRelease(),
                session.revision());
    }

    /**
     * Maps the sessions of a release, sorted by time with cancelled ones last.
     *
     * @param revisions the last changes by session; empty for an earlier release
     */
    List<PublishedSession> toPublished(PublicProgramme release, Map<UUID, Revision> revisions) {
        var edition = release.edition().edition();
        var all = new ArrayList<PublishedSession>();
        release.sessions()
                .forEach(session -> all.add(toPublished(release, session, revisions.get(session.sessionId()))));
        release.cancelled()
                .forEach(change -> all.add(toPublished(
                        edition,
                        change.session(),
                        release.unnamedPeople(change.session().sessionId()),
                        change,
                        release.number(),
                        revisions.get(change.session().sessionId()))));
        return all;
    }

    private PublishedSession toPublished(
            PublicProgramme release, ReleasedSession session, @Nullable Revision revision) {
        return toPublished(
                release.edition().edition(),
                session,
                release.unnamedPeople(session.sessionId()),
                null,
                release.number(),
                revision);
    }

    private PublishedSession toPublished(
            String edition,
            ReleasedSession session,
            List<Member> unnamed,
            @Nullable ReleaseChange cancelled,
            int release,
            @Nullable Revision revision) {
        var details = SessionDetails.orOfWorkshop(session.details());
        return new PublishedSession(
                session.sessionId(),
                edition,
                session.proposalId(),
                session.kind(),
                session.number(),
                session.title(),
                session.format().minutes(),
                session.format(),
                session.subthemes(),
                session.description(),
                details.exclusive(),
                details.language(),
                details.interpretation(),
                cancelled == null ? SessionState.PLACED : SessionState.CANCELLED,
                cancelled == null ? null : cancelled.reason(),
                cancelled == null ? ProgrammeMapper.toPlacement(session.place()) : null,
                List.of(),
                mapper.toPublished(edition, session.people()),
                mapper.countToBeConfirmed(unnamed),
                release,
                revision == null ? null : revision.version(),
                revision == null ? null : revision.updatedAt());
    }
}
