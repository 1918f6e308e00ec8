package igf.console.home;

import static igf.console.service.Json.string;

import igf.console.overview.Overview;
import igf.console.page.Edition;
import igf.console.page.PageContext;
import igf.console.service.Service;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Turns the counts that need the secretariat's attention into tasks with deadlines. */
record SecretariatTasks(PageContext context, Edition edition, Instant now) {

    /** Failures, and what is overdue. They come first. */
    private static final Set<String> FAILURES = Set.of(
            "services",
            "dead-letters",
            "notification.HELD_AFTER_RESTORE",
            "notification.SET_ASIDE",
            "notification.FAILED",
            "participation.REPORTS_OVERDUE");

    List<Waiting> of(Overview overview) {
        return overview.attention().stream().map(this::toWaiting).toList();
    }

    private Waiting toWaiting(Overview.Attention attention) {
        String kind = attention.what().replaceFirst("^attention\\.", "");
        String dueAt = switch (kind) {
            case "proposal.SUBMITTED" -> startOf("REVIEWING");
            case "scheduling.UNPLACED" -> firstDay();
            default -> "";
        };
        return new Waiting(
                kind,
                context.message(attention.what()) + context.message("colon") + attention.count(),
                "",
                edition.name(),
                edition.zone(),
                dueAt,
                FAILURES.contains(kind) || Waiting.isPast(dueAt, now),
                attention.link().startsWith("#") ? "/today/" + edition.id() + attention.link() : attention.link());
    }

    /** Returns when a phase begins; empty if it is not planned. */
    private String startOf(String phase) {
        return context.services()
                .readIfVisible(Service.PROPOSAL, "/editions/{edition}", edition.id())
                .path("phases")
                .valueStream()
                .filter(planned -> string(planned, "phase").equals(phase))
                .map(planned -> string(planned, "from"))
                .findFirst()
                .orElse("");
    }

    private String firstDay() {
        return edition.startsOn().isEmpty()
                ? ""
                : LocalDate.parse(edition.startsOn())
                        .atStartOfDay(edition.zone())
                        .toInstant()
                        .toString();
    }
}
