package igf.proposal.obligation;

import igf.proposal.obligation.Obligations.OwedReport;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The stored reports that one person or organization owes. */
record StoredOwed(List<Report> owed) {

    static final StoredOwed EMPTY = new StoredOwed(List.of());

    record Report(UUID session, String kind, String edition, UUID proposal, int number, String title, Instant dueAt) {

        static Report of(ObligationEvent.Raised e) {
            return new Report(e.session(), e.kind(), e.edition(), e.proposal(), e.number(), e.title(), e.dueAt());
        }

        static Report of(UUID session, ObligationEvent.OwedReport e) {
            return new Report(session, e.kind(), e.edition(), e.proposal(), e.number(), e.title(), e.dueAt());
        }

        String key() {
            return session + kind;
        }

        OwedReport toOwedReport(List<UUID> people, List<String> organizations) {
            return new OwedReport(
                    edition, session, proposal, number, title, kind, dueAt.toString(), people, organizations);
        }
    }

    StoredOwed withReport(Report report) {
        var others = owed.stream().filter(old -> !old.key().equals(report.key()));
        return new StoredOwed(Stream.concat(others, Stream.of(report)).toList());
    }

    StoredOwed withoutReport(ObligationEvent.Lifted e) {
        return new StoredOwed(owed.stream()
                .filter(report -> !report.key().equals(e.session() + e.kind()))
                .toList());
    }

    StoredOwed withoutSession(UUID session) {
        return new StoredOwed(owed.stream()
                .filter(report -> !report.session().equals(session))
                .toList());
    }
}
