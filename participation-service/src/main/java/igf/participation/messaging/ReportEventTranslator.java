package igf.participation.messaging;

import igf.contracts.PersonRef;
import igf.contracts.PublicEvent;
import igf.contracts.participation.ReportDue;
import igf.contracts.participation.ReportFiled;
import igf.contracts.participation.ReportOverdue;
import igf.contracts.participation.ReportPublished;
import igf.contracts.participation.ReportReminded;
import igf.contracts.participation.ReportRescheduled;
import igf.contracts.participation.ReportReturned;
import igf.contracts.participation.ReportWaived;
import igf.participation.report.ReportEvent;
import igf.participation.report.ReportKind;
import igf.participation.report.ReportSubject;
import igf.participation.vocabulary.SessionPerson;
import igf.platform.domain.PersonalValue;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

final class ReportEventTranslator {

    private ReportEventTranslator() {}

    static @Nullable PublicEvent toPublicEvent(ReportEvent event) {
        return switch (event) {
            case ReportEvent.Called e -> dueEvent(ReportDue::new, e.subject(), e.kind(), e.dueAt());
            case ReportEvent.Filed e -> toFiled(e);
            case ReportEvent.Missed e -> dueEvent(ReportOverdue::new, e.subject(), e.kind(), e.dueAt());
            case ReportEvent.Reminded e -> dueEvent(ReportReminded::new, e.subject(), e.kind(), e.dueAt());
            case ReportEvent.Published e -> toPublished(e);
            case ReportEvent.Extended e -> toExtended(e);
            case ReportEvent.Postponed e -> toPostponed(e);
            case ReportEvent.Waived e -> toWaived(e);
            case ReportEvent.Returned e -> toReturned(e);
            // Drafts are private, and the end of a session has no public event.
            case ReportEvent.SessionEnded _, ReportEvent.Drafted _ -> null;
        };
    }

    /** Creates an event about a report that is still due. All of these events have the same members. */
    private interface DueEventFactory {
        PublicEvent create(
                String edition,
                UUID sessionId,
                UUID proposalId,
                int number,
                String title,
                String kind,
                Instant dueAt,
                List<PersonRef> rapporteurs,
                List<PersonRef> organizers);
    }

    private static PublicEvent dueEvent(DueEventFactory factory, ReportSubject s, ReportKind kind, Instant dueAt) {
        return factory.create(
                s.edition(),
                s.session(),
                s.proposal(),
                s.number(),
                s.title(),
                kind.name(),
                dueAt,
                rapporteurs(s),
                organizers(s));
    }

    private static PublicEvent toFiled(ReportEvent.Filed e) {
        var s = e.subject();
        return new ReportFiled(
                s.edition(),
                s.session(),
                s.proposal(),
                s.number(),
                s.title(),
                e.content().kind().name(),
                e.at(),
                e.by(),
                rapporteurs(s));
    }

    private static PublicEvent toPublished(ReportEvent.Published e) {
        var s = e.subject();
        return new ReportPublished(
                s.edition(), s.session(), s.proposal(), s.number(), s.title(), e.at(), rapporteurs(s), e.version());
    }

    private static PublicEvent toExtended(ReportEvent.Extended e) {
        return toRescheduled(e.subject(), e.kinds().getLast(), "EXTENDED", e.dueAt(), e.reason());
    }

    /** One event is enough for both reports. */
    private static PublicEvent toPostponed(ReportEvent.Postponed e) {
        return toRescheduled(e.subject(), ReportKind.FULL, "SESSION_MOVED", null, null);
    }

    private static PublicEvent toRescheduled(
            ReportSubject s, ReportKind kind, String cause, @Nullable Instant dueAt, @Nullable String reason) {
        return new ReportRescheduled(
                s.edition(),
                s.session(),
                s.proposal(),
                s.number(),
                s.title(),
                kind.name(),
                cause,
                dueAt,
                reason,
                rapporteurs(s),
                organizers(s));
    }

    private static PublicEvent toWaived(ReportEvent.Waived e) {
        var s = e.subject();
        return new ReportWaived(
                s.edition(),
                s.session(),
                s.proposal(),
                s.number(),
                s.title(),
                e.reason(),
                e.at(),
                rapporteurs(s),
                organizers(s));
    }

    private static PublicEvent toReturned(ReportEvent.Returned e) {
        var s = e.subject();
        return new ReportReturned(
                s.edition(),
                s.session(),
                s.proposal(),
                s.number(),
                s.title(),
                e.kind().name(),
                e.dueAt(),
                e.reason(),
                rapporteurs(s),
                organizers(s));
    }

    private static List<PersonRef> rapporteurs(ReportSubject subject) {
        return toPersonRefs(subject.rapporteurs());
    }

    private static List<PersonRef> organizers(ReportSubject subject) {
        return toPersonRefs(Objects.requireNonNullElse(subject.organizers(), List.of()));
    }

    private static List<PersonRef> toPersonRefs(List<SessionPerson> people) {
        return people.stream().map(ReportEventTranslator::toPersonRef).toList();
    }

    private static PersonRef toPersonRef(SessionPerson p) {
        return new PersonRef(
                p.person(),
                p.entry(),
                p.role(),
                textOrNull(p.name()),
                textOrNull(p.email()),
                p.affiliation(),
                p.stakeholderGroup(),
                p.region(),
                p.attendance(),
                p.state(),
                p.language());
    }

    private static @Nullable String textOrNull(@Nullable PersonalValue value) {
        return value == null ? null : value.toString();
    }
}
