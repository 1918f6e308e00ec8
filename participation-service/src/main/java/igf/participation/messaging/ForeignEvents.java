package igf.participation.messaging;

import igf.contracts.Contracts;
import igf.contracts.Members;
import igf.contracts.PersonRef;
import igf.contracts.PublicEvent;
import igf.contracts.proposal.EditionChanged;
import igf.contracts.proposal.EditionDescribed;
import igf.contracts.proposal.EditionPlanned;
import igf.contracts.proposal.ProposalAccepted;
import igf.contracts.proposal.RosterChanged;
import igf.contracts.proposal.SpeakerAvailabilityStated;
import igf.contracts.proposal.SpeakerConfirmed;
import igf.contracts.proposal.SpeakerDeclined;
import igf.contracts.proposal.SpeakerInvited;
import igf.contracts.proposal.SpeakerReplaced;
import igf.contracts.scheduling.Placement;
import igf.contracts.scheduling.SessionCancelled;
import igf.contracts.scheduling.SessionChanged;
import igf.contracts.scheduling.SessionMoved;
import igf.contracts.scheduling.SessionRosterChanged;
import igf.contracts.scheduling.SessionScheduled;
import igf.participation.person.AvailabilityNews;
import igf.participation.programme.ProgrammeEvent;
import igf.participation.vocabulary.Edition;
import igf.participation.vocabulary.Session;
import igf.participation.vocabulary.SessionCalendar;
import igf.participation.vocabulary.SessionKind;
import igf.participation.vocabulary.SessionPerson;
import igf.platform.domain.PersonalValue;
import igf.platform.messaging.ForeignEventTypes;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Translates the events of other services that this service reads. */
@Component
class ForeignEvents extends ForeignEventTypes<PublicEvent> {

    ForeignEvents() {
        super(
                contract -> Contracts.of(contract).type(),
                type -> Contracts.find(type).isPresent());
        register(EditionPlanned.class, ForeignEvents::toEditionDescribed);
        register(EditionChanged.class, ForeignEvents::toEditionDescribed);
        register(ProposalAccepted.class, ForeignEvents::toSessionAccepted);
        register(RosterChanged.class, ForeignEvents::toRosterChanged);
        registerAs(SessionScheduled.class, Placed.class, e -> new ProgrammeEvent.SessionPlaced(e.session()));
        registerAs(SessionMoved.class, Placed.class, e -> new ProgrammeEvent.SessionPlaced(e.session()));
        registerAs(SessionChanged.class, Placed.class, e -> new ProgrammeEvent.SessionChanged(e.session()));
        register(SessionCancelled.class, ForeignEvents::toSessionCancelled);
        register(SessionRosterChanged.class, ForeignEvents::toOwnSessionAccepted);
        register(SpeakerDeclined.class, ForeignEvents::toRoleLeftByDecline);
        register(SpeakerReplaced.class, ForeignEvents::toRoleLeftByReplacement);
        register(SpeakerConfirmed.class, ForeignEvents::toRoleKept);
        register(SpeakerInvited.class, ForeignEvents::toRoleKeptByInvitation);
        register(
                SpeakerAvailabilityStated.class,
                e -> new AvailabilityNews(
                        e.edition(),
                        e.personId(),
                        e.availabilitySealed() == null ? null : PersonalValue.parse(e.availabilitySealed())));
    }

    private static ProgrammeEvent toEditionDescribed(EditionDescribed e) {
        var reports = e.reports();
        return new ProgrammeEvent.EditionDescribed(new Edition(
                e.edition(),
                e.codeOfConduct().version(),
                e.codeOfConduct().url(),
                reports != null,
                reports == null ? null : reports.shortReportDueDays(),
                reports == null ? null : reports.fullReportDueDays(),
                reports == null ? null : reports.shortReportDueMinutes(),
                reports == null ? null : reports.fullReportDueMinutes(),
                e.endsOn(),
                e.timeZone(),
                e.smallGroupMinimum(),
                toSessionKinds(e.sessionKinds())));
    }

    private static @Nullable List<SessionKind> toSessionKinds(@Nullable List<EditionDescribed.SessionKind> kinds) {
        return kinds == null
                ? null
                : kinds.stream()
                        .map(kind -> new SessionKind(kind.kind(), kind.seats(), kind.report()))
                        .toList();
    }

    private static ProgrammeEvent toSessionAccepted(ProposalAccepted e) {
        return new ProgrammeEvent.SessionAccepted(
                e.sessionId(),
                e.proposalId(),
                e.edition(),
                e.organizers().stream()
                        .filter(p -> p.role().equals("OWNER"))
                        .map(ForeignEvents::toSessionPerson)
                        .toList(),
                e.roster().stream().map(ForeignEvents::toSessionPerson).toList());
    }

    private static ProgrammeEvent toRosterChanged(RosterChanged e) {
        return new ProgrammeEvent.RosterChanged(
                e.sessionId(),
                e.proposalId(),
                e.edition(),
                e.roster().stream().map(ForeignEvents::toSessionPerson).toList());
    }

    /** Sessions without a proposal are known from their creation on. Then they have no roster yet. */
    private static @Nullable ProgrammeEvent toOwnSessionAccepted(SessionRosterChanged e) {
        var people = e.roster().isEmpty() && e.left().isEmpty()
                ? null
                : e.roster().stream().map(ForeignEvents::toSessionPerson).toList();
        return e.cancelled()
                ? null
                : new ProgrammeEvent.SessionAccepted(e.sessionId(), e.sessionId(), e.edition(), null, people);
    }

    /** The common members of the events of a scheduled, moved or changed session. */
    record Placed(
            UUID sessionId,
            UUID proposalId,
            String edition,
            int number,
            String title,
            Placement placement,
            int release,
            @Nullable List<PersonRef> people,
            @Nullable Integer calendarSequence,
            @Nullable String kind) {

        Session session() {
            return new Session(
                    sessionId,
                    proposalId,
                    edition,
                    number,
                    title,
                    placement.room(),
                    placement.capacity(),
                    placement.startsAt(),
                    placement.endsAt(),
                    release,
                    Members.copyOrEmpty(people).stream()
                            .map(ForeignEvents::toSessionPerson)
                            .toList(),
                    new SessionCalendar(calendarSequence, placement.roomName(), placement.timeZone()),
                    kind);
        }
    }

    /** @param at when the release was made */
    private static ProgrammeEvent toSessionCancelled(SessionCancelled e, Instant at) {
        return new ProgrammeEvent.SessionCancelled(
                e.sessionId(),
                e.edition(),
                e.release(),
                e.calendarSequence(),
                !e.previous().startsAt().isAfter(at));
    }

    /** Ignores a decline before acceptance, since the event of acceptance contains the roster of that time. */
    private static @Nullable ProgrammeEvent toRoleLeftByDecline(SpeakerDeclined e) {
        return e.sessionId() == null
                ? null
                : new ProgrammeEvent.RoleLeft(
                        e.sessionId(), e.proposalId(), e.edition(), e.personId(), e.entryId(), e.role());
    }

    private static @Nullable ProgrammeEvent toRoleLeftByReplacement(SpeakerReplaced e) {
        return e.sessionId() == null
                ? null
                : new ProgrammeEvent.RoleLeft(
                        e.sessionId(),
                        e.proposalId(),
                        e.edition(),
                        e.personId(),
                        e.entryId(),
                        e.role(),
                        Boolean.TRUE.equals(e.corrected()) && !Boolean.TRUE.equals(e.remains()) ? true : null);
    }

    private static @Nullable ProgrammeEvent toRoleKept(SpeakerConfirmed e) {
        return e.sessionId() == null
                ? null
                : new ProgrammeEvent.RoleKept(
                        e.sessionId(), e.proposalId(), e.edition(), e.personId(), e.entryId(), e.role());
    }

    /**
     * Gives a role back to a person who left an entry of a session without a proposal and is listed in it again.
     * Rosters of such sessions do not tell, because they come from another service than the events about leaving. Those
     * of proposals do.
     */
    private static @Nullable ProgrammeEvent toRoleKeptByInvitation(SpeakerInvited e) {
        return e.proposalId().equals(e.sessionId())
                ? new ProgrammeEvent.RoleKept(
                        e.proposalId(), e.proposalId(), e.edition(), e.personId(), e.entryId(), e.role())
                : null;
    }

    private static SessionPerson toSessionPerson(PersonRef p) {
        return new SessionPerson(
                p.personId(),
                p.entryId(),
                p.role(),
                parseOrNull(p.nameSealed()),
                parseOrNull(p.emailSealed()),
                p.affiliation(),
                p.stakeholderGroup(),
                p.region(),
                p.attendance(),
                p.state(),
                p.language());
    }

    private static @Nullable PersonalValue parseOrNull(@Nullable String text) {
        return text == null ? null : PersonalValue.parse(text);
    }
}
