package igf.participation.messaging;

import igf.contracts.Members;
import igf.contracts.PersonRef;
import igf.contracts.proposal.EditionChanged;
import igf.contracts.proposal.EditionDescribed;
import igf.contracts.proposal.EditionPlanned;
import igf.contracts.proposal.ProposalAccepted;
import igf.contracts.proposal.RosterChanged;
import igf.contracts.proposal.SpeakerConfirmed;
import igf.contracts.proposal.SpeakerDeclined;
import igf.contracts.proposal.SpeakerReplaced;
import igf.contracts.scheduling.Placement;
import igf.contracts.scheduling.SessionCancelled;
import igf.participation.programme.ProgrammeEvent;
import igf.participation.vocabulary.Edition;
import igf.participation.vocabulary.InCalendars;
import igf.participation.vocabulary.Session;
import igf.participation.vocabulary.SessionPerson;
import igf.platform.domain.PersonalValue;
import igf.platform.messaging.CloudEvent;
import igf.platform.messaging.ForeignTranslator;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is taken in of other services' events; members that a newer version adds are tolerated. */
@Component
class ForeignEvents implements ForeignTranslator {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final Set<String> READ = Set.of(
            "igf.edition.planned.v1",
            "igf.edition.changed.v1",
            "igf.proposal.accepted.v1",
            "igf.proposal.roster-changed.v1",
            "igf.session.scheduled.v1",
            "igf.session.moved.v1",
            "igf.session.changed.v1",
            "igf.session.cancelled.v1",
            "igf.speaker.confirmed.v1",
            "igf.speaker.declined.v1",
            "igf.speaker.replaced.v1");

    private static final Set<String> OF_NO_INTEREST = Set.of(
            "igf.call.closed.v1",
            "igf.call.opened.v1",
            "igf.proposal.appeal-dismissed.v1",
            "igf.proposal.appealed.v1",
            "igf.proposal.changed.v1",
            "igf.proposal.condition-extended.v1",
            "igf.proposal.condition-judged.v1",
            "igf.proposal.conditions-due.v1",
            "igf.proposal.decision-undone.v1",
            "igf.proposal.declined.v1",
            "igf.proposal.merge-ended.v1",
            "igf.proposal.merge-proposed.v1",
            "igf.proposal.merged.v1",
            "igf.proposal.reserved.v1",
            "igf.proposal.roster-below-minimum.v1",
            "igf.proposal.roster-restored.v1",
            "igf.proposal.screened.v1",
            "igf.proposal.screening-undone.v1",
            "igf.proposal.submitted.v1",
            "igf.proposal.took-in.v1",
            "igf.proposal.withdrawn.v1",
            "igf.reviewer.reminded.v1",
            "igf.reviewer.workload-changed.v1",
            "igf.speaker.invited.v1",
            "igf.speaker.overbooked.v1",
            "igf.speaker.reminded.v1",
            "igf.speaker.settled.v1",
            "igf.programme.released.v1");

    @Override
    public boolean reads(String type) {
        return READ.contains(type);
    }

    @Override
    public boolean ignores(String type) {
        return OF_NO_INTEREST.contains(type);
    }

    @Override
    public Optional<Object> translate(CloudEvent event) {
        return Optional.ofNullable(
                switch (event.type()) {
                    case "igf.edition.planned.v1" -> edition(read(event, EditionPlanned.class));
                    case "igf.edition.changed.v1" -> edition(read(event, EditionChanged.class));
                    case "igf.proposal.accepted.v1" -> accepted(read(event, ProposalAccepted.class));
                    case "igf.proposal.roster-changed.v1" -> roster(read(event, RosterChanged.class));
                    case "igf.session.scheduled.v1", "igf.session.moved.v1" ->
                        new ProgrammeEvent.SessionPlaced(
                                read(event, Placed.class).session());
                    case "igf.session.changed.v1" ->
                        new ProgrammeEvent.SessionChanged(
                                read(event, Placed.class).session());
                    case "igf.speaker.declined.v1" -> declined(read(event, SpeakerDeclined.class));
                    case "igf.speaker.replaced.v1" -> replaced(read(event, SpeakerReplaced.class));
                    case "igf.speaker.confirmed.v1" -> confirmed(read(event, SpeakerConfirmed.class));
                    case "igf.session.cancelled.v1" -> cancelled(read(event, SessionCancelled.class), event.time());
                    default -> null;
                });
    }

    private static <T> T read(CloudEvent event, Class<T> contract) {
        return JSON.readValue(event.data(), contract);
    }

    private static ProgrammeEvent edition(EditionDescribed e) {
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
                e.timeZone()));
    }

    private static ProgrammeEvent accepted(ProposalAccepted e) {
        return new ProgrammeEvent.SessionAccepted(
                e.sessionId(),
                e.proposalId(),
                e.edition(),
                e.organizers().stream()
                        .filter(p -> p.role().equals("OWNER"))
                        .map(ForeignEvents::person)
                        .toList(),
                e.roster().stream().map(ForeignEvents::person).toList());
    }

    private static ProgrammeEvent roster(RosterChanged e) {
        return new ProgrammeEvent.RosterChanged(
                e.sessionId(),
                e.proposalId(),
                e.edition(),
                e.roster().stream().map(ForeignEvents::person).toList());
    }

    /** What is read of a session that is scheduled, moved or changed: the three carry it alike. */
    record Placed(
            UUID sessionId,
            UUID proposalId,
            String edition,
            int number,
            String title,
            Placement placement,
            int release,
            @Nullable List<PersonRef> people,
            @Nullable Integer calendarSequence) {

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
                    Members.list(people).stream().map(ForeignEvents::person).toList(),
                    new InCalendars(calendarSequence, placement.roomName(), placement.timeZone()));
        }
    }

    /** @param at when the release was made */
    private static ProgrammeEvent cancelled(SessionCancelled e, Instant at) {
        return new ProgrammeEvent.SessionCancelled(
                e.sessionId(),
                e.edition(),
                e.release(),
                e.calendarSequence(),
                !e.previous().startsAt().isAfter(at));
    }

    /** Before it is accepted there is no session: what became of its roster until then comes with that. */
    private static @Nullable ProgrammeEvent declined(SpeakerDeclined e) {
        return e.sessionId() == null
                ? null
                : new ProgrammeEvent.RoleLeft(
                        e.sessionId(), e.proposalId(), e.edition(), e.personId(), e.entryId(), e.role());
    }

    private static @Nullable ProgrammeEvent replaced(SpeakerReplaced e) {
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

    private static @Nullable ProgrammeEvent confirmed(SpeakerConfirmed e) {
        return e.sessionId() == null
                ? null
                : new ProgrammeEvent.RoleKept(
                        e.sessionId(), e.proposalId(), e.edition(), e.personId(), e.entryId(), e.role());
    }

    private static SessionPerson person(PersonRef p) {
        return new SessionPerson(
                p.personId(),
                p.entryId(),
                p.role(),
                sealed(p.nameSealed()),
                sealed(p.emailSealed()),
                p.affiliation(),
                p.stakeholderGroup(),
                p.region(),
                p.attendance(),
                p.state(),
                p.language());
    }

    private static @Nullable PersonalValue sealed(@Nullable String text) {
        return text == null ? null : PersonalValue.parse(text);
    }
}
