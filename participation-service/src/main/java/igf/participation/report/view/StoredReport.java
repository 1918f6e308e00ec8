package igf.participation.report.view;

import igf.participation.report.ReportContent;
import igf.participation.report.ReportEvent;
import igf.participation.report.ReportEvent.Called;
import igf.participation.report.ReportEvent.Filed;
import igf.participation.report.ReportEvent.Missed;
import igf.participation.report.ReportEvent.Published;
import igf.participation.report.ReportEvent.Reminded;
import igf.participation.report.ReportKind;
import igf.participation.report.ReportStanding;
import igf.participation.report.ReportState;
import igf.platform.view.shape.Flat;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session's report as it is kept.
 *
 * @param id the session's
 * @param state as the standing says, to be asked for
 * @param version of the report, to name it in an ETag
 */
public record StoredReport(
        UUID id,
        @Flat Standing standing,
        @Flat Told told,
        String edition,
        int number,
        String title,
        ReportStanding.State state,
        long version) {

    /**
     * What events said of it, each member from then on.
     *
     * @param summary empty in a short one
     */
    record Told(
            @Nullable Instant dueSHORT,
            @Nullable Instant dueFULL,
            @Nullable List<String> keyTakeaways,
            @Nullable List<String> callToAction,
            @Nullable Optional<String> summary,
            @Nullable Instant filedAt,
            @Nullable Instant remindedAt,
            @Nullable Instant publishedAt) {

        static final Told NOTHING = new Told(null, null, null, null, null, null, null, null);

        private Told after(ReportEvent event) {
            return switch (event) {
                case Called e -> due(e.kind(), e.dueAt());
                case Missed e -> due(e.kind(), e.dueAt());
                case Filed e -> filed(e.content(), e.at());
                case Reminded e -> dated(filedAt, e.at(), publishedAt);
                case Published e -> dated(filedAt, remindedAt, e.at());
            };
        }

        private Told due(ReportKind kind, Instant at) {
            return new Told(
                    kind == ReportKind.SHORT ? at : dueSHORT,
                    kind == ReportKind.FULL ? at : dueFULL,
                    keyTakeaways,
                    callToAction,
                    summary,
                    filedAt,
                    remindedAt,
                    publishedAt);
        }

        private Told filed(ReportContent content, Instant at) {
            return new Told(
                    dueSHORT,
                    dueFULL,
                    content.keyTakeaways(),
                    content.callToAction(),
                    Optional.ofNullable(content.summary()),
                    at,
                    remindedAt,
                    publishedAt);
        }

        private Told dated(@Nullable Instant filed, @Nullable Instant reminded, @Nullable Instant published) {
            return new Told(dueSHORT, dueFULL, keyTakeaways, callToAction, summary, filed, reminded, published);
        }

        private @Nullable ReportContent content() {
            return filedAt == null
                    ? null
                    : new ReportContent(
                            Objects.requireNonNullElse(keyTakeaways, List.of()),
                            Objects.requireNonNullElse(callToAction, List.of()),
                            summary == null ? null : summary.orElse(null));
        }
    }

    static StoredReport none(ReportEvent first) {
        var subject = first.subject();
        return new StoredReport(
                subject.session(),
                Standing.NOTHING,
                Told.NOTHING,
                subject.edition(),
                subject.number(),
                subject.title(),
                ReportStanding.State.DUE,
                0);
    }

    StoredReport after(ReportEvent event, long newVersion) {
        var subject = event.subject();
        var stands = standing.after(event);
        return new StoredReport(
                id,
                stands,
                told.after(event),
                subject.edition(),
                subject.number(),
                subject.title(),
                stands.told().state(),
                newVersion);
    }

    ReportState report() {
        var due = new EnumMap<ReportKind, Instant>(ReportKind.class);
        if (told.dueSHORT() != null) {
            due.put(ReportKind.SHORT, told.dueSHORT());
        }
        if (told.dueFULL() != null) {
            due.put(ReportKind.FULL, told.dueFULL());
        }
        return new ReportState(standing.told(), told.content(), due);
    }
}
