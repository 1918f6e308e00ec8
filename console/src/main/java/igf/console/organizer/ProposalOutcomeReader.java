package igf.console.organizer;

import static igf.console.service.Json.string;

import igf.api.programme.SessionState;
import igf.api.programme.ShownPlacement;
import igf.console.page.PageContext;
import igf.console.service.Service;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what happens to a proposal after submission. Methods return null for something that does not exist or that the
 * viewer may not see. They fail if the service fails.
 */
final class ProposalOutcomeReader {

    private ProposalOutcomeReader() {}

    /**
     * @param number from 1
     * @param evidence without parts of erased people
     * @param met {@code true}, {@code false}, or empty until it is judged
     */
    record Condition(String number, String condition, List<String> evidence, String met, String note, String dueAt) {

        Condition {
            evidence = evidence.stream()
                    .filter(text -> text != null && !text.isEmpty())
                    .toList();
        }

        private boolean isWaiting() {
            return met.equals("false") || (met.isEmpty() && evidence.isEmpty());
        }
    }

    /** @param state {@code OPEN}, {@code MET} or {@code LAPSED} */
    record Conditions(String state, String dueAt, List<Condition> items) {

        /** Whether the organizers still have to submit evidence. */
        public boolean isWaiting() {
            return state.equals("OPEN") && items.stream().anyMatch(Condition::isWaiting);
        }
    }

    @Nullable
    static Conditions readConditions(PageContext context, Proposal proposal) {
        return proposal.decision() == null
                ? null
                : context.services()
                        .readIfVisible(Service.PROPOSAL, Conditions.class, "/proposals/{id}/conditions", proposal.id());
    }

    /** @param state {@code FILED}, {@code UPHELD}, {@code DISMISSED} or {@code CLOSED} */
    record Appeal(String state, String text, String filedAt, String reason) {}

    @Nullable
    static Appeal readAppeal(PageContext context, Proposal proposal) {
        return proposal.number().isEmpty()
                ? null
                : context.services()
                        .readIfVisible(Service.PROPOSAL, Appeal.class, "/proposals/{id}/appeal", proposal.id());
    }

    /**
     * The session as in the last release.
     *
     * @param state PLACED or CANCELLED
     */
    record Session(SessionState state, @Nullable ShownPlacement placement) {

        public boolean isPlaced() {
            return state == SessionState.PLACED;
        }

        public boolean isCancelled() {
            return state == SessionState.CANCELLED;
        }

        /** Whether the session has begun. After that, only the secretariat can withdraw the proposal. */
        public boolean hasBegun() {
            return isPlaced() && placement != null && !placement.startsAt().isAfter(Instant.now());
        }
    }

    @Nullable
    static Session readSession(PageContext context, Proposal proposal) {
        return proposal.sessionId().isEmpty()
                ? null
                : context.services()
                        .readIfVisible(Service.SCHEDULING, Session.class, "/sessions/{id}", proposal.sessionId());
    }

    /**
     * @param dueAt deadline of the missing report; empty if none is missing
     * @param mayFile whether the viewer may file it
     */
    record Report(String state, String dueAt, boolean mayFile) {}

    @Nullable
    static Report readReport(PageContext context, Proposal proposal) {
        JsonNode json = proposal.sessionId().isEmpty()
                ? JsonMapper.shared().missingNode()
                : context.services()
                        .readIfVisible(Service.PARTICIPATION, "/sessions/{id}/report", proposal.sessionId());
        if (json.isMissingNode()) {
            return null;
        }
        String state = string(json, "state");
        String dueAt = switch (state) {
            case "FULL_FILED", "PUBLISHED", "WAIVED" -> "";
            case "SHORT_FILED", "RETURNED" ->
                json.path("dueAt").path("FULL").asString(string(json.path("dueAt"), "SHORT"));
            default -> string(json.path("dueAt"), "SHORT");
        };
        return new Report(state, dueAt, json.path("mayFile").asBoolean(false));
    }

    /**
     * @param by the person who acted
     * @param times how often it happened in a row
     * @param at time of the last occurrence
     */
    record TimelineEntry(String at, String what, String by, int times) {}

    /** Returns the history, latest first. Repetitions are merged. */
    static List<TimelineEntry> readTimeline(PageContext context, Proposal proposal) {
        List<TimelineEntry> entries = new ArrayList<>();
        context.services()
                .readIfVisible(Service.PROPOSAL, "/proposals/{id}/timeline", proposal.id())
                .path("items")
                .forEach(item -> add(entries, item, context));
        return entries.reversed();
    }

    private static void add(List<TimelineEntry> entries, JsonNode item, PageContext context) {
        String key = "happened." + string(item, "kind");
        String outcome = string(item, "outcome");
        String defaultText = context.texts().get(key, "", context.locale());
        String what = outcome.isEmpty()
                ? defaultText
                : context.texts().get(key + "." + outcome, defaultText, context.locale());
        if (what.isEmpty()) {
            return;
        }
        String by = string(item, "by");
        String at = string(item, "at");
        int times = 1;
        if (!entries.isEmpty()
                && entries.getLast().what().equals(what)
                && entries.getLast().by().equals(by)) {
            times += entries.removeLast().times();
        }
        entries.add(new TimelineEntry(at, what, by, times));
    }
}
