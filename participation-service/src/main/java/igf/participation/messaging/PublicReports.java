package igf.participation.messaging;

import igf.contracts.PersonRef;
import igf.contracts.PublicEvent;
import igf.contracts.participation.ReportDue;
import igf.contracts.participation.ReportFiled;
import igf.contracts.participation.ReportOverdue;
import igf.contracts.participation.ReportPublished;
import igf.contracts.participation.ReportReminded;
import igf.participation.report.ReportEvent;
import igf.participation.report.ReportSubject;
import igf.participation.vocabulary.SessionPerson;
import igf.platform.domain.PersonalValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What others are told of reports. */
final class PublicReports {

    private PublicReports() {}

    static PublicEvent of(ReportEvent event) {
        return switch (event) {
            case ReportEvent.Called e -> due(e);
            case ReportEvent.Filed e -> filed(e);
            case ReportEvent.Missed e -> overdue(e);
            case ReportEvent.Reminded e -> reminded(e);
            case ReportEvent.Published e -> published(e);
        };
    }

    private static PublicEvent due(ReportEvent.Called e) {
        var s = e.subject();
        return new ReportDue(
                s.edition(),
                s.session(),
                s.proposal(),
                s.number(),
                s.title(),
                e.kind().name(),
                e.dueAt(),
                rapporteurs(s));
    }

    private static PublicEvent filed(ReportEvent.Filed e) {
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

    private static PublicEvent overdue(ReportEvent.Missed e) {
        var s = e.subject();
        return new ReportOverdue(
                s.edition(),
                s.session(),
                s.proposal(),
                s.number(),
                s.title(),
                e.kind().name(),
                e.dueAt(),
                rapporteurs(s));
    }

    private static PublicEvent reminded(ReportEvent.Reminded e) {
        var s = e.subject();
        return new ReportReminded(
                s.edition(),
                s.session(),
                s.proposal(),
                s.number(),
                s.title(),
                e.kind().name(),
                e.dueAt(),
                rapporteurs(s));
    }

    private static PublicEvent published(ReportEvent.Published e) {
        var s = e.subject();
        return new ReportPublished(
                s.edition(), s.session(), s.proposal(), s.number(), s.title(), e.at(), rapporteurs(s));
    }

    private static List<PersonRef> rapporteurs(ReportSubject subject) {
        return subject.rapporteurs().stream().map(PublicReports::person).toList();
    }

    private static PersonRef person(SessionPerson p) {
        return new PersonRef(
                p.person(),
                p.entry(),
                p.role(),
                text(p.name()),
                text(p.email()),
                p.affiliation(),
                p.stakeholderGroup(),
                p.region(),
                p.attendance(),
                p.state(),
                p.language());
    }

    private static @Nullable String text(@Nullable PersonalValue value) {
        return value == null ? null : value.toString();
    }
}
