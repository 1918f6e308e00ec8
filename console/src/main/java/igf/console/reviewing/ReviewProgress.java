package igf.console.reviewing;

import static igf.console.service.Json.listOf;
import static igf.console.service.Json.string;

import igf.console.service.Json;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The progress of an edition's reviews.
 *
 * @param closesAt ISO 8601, empty without a deadline
 * @param perProposal reviewers for each proposal; 0 before the assignment
 * @param totals over all proposals, such as {@code given}
 */
record ReviewProgress(
        boolean open,
        String closesAt,
        List<String> remindAt,
        int perProposal,
        Map<String, Integer> totals,
        List<ReviewerProgress> reviewers,
        List<ProposalProgress> proposals,
        List<Rewind> rewinds) {

    /**
     * The progress of a reviewer.
     *
     * @param lastAt ISO 8601, empty for never
     * @param name empty if the person reviews no more
     */
    record ReviewerProgress(
            String id,
            String name,
            String affiliation,
            Counts counts,
            String lastAt,
            String remindedAt,
            DeclaredConflicts declared) {}

    /**
     * A reviewer's declared conflicts.
     *
     * @param proposals number of proposals
     */
    record DeclaredConflicts(List<String> organizations, int proposals, String reason, boolean reopened) {

        static DeclaredConflicts of(JsonNode json) {
            return new DeclaredConflicts(
                    Json.texts(json.path("organizations")),
                    json.path("proposals").size(),
                    string(json, "reason"),
                    json.path("reopened").asBoolean(false));
        }

        public boolean isEmpty() {
            return organizations.isEmpty() && proposals == 0;
        }
    }

    /**
     * The progress of a proposal's reviews.
     *
     * @param missing number of reviewers still to be found
     */
    record ProposalProgress(String id, int number, String title, String stage, Counts counts, int missing) {}

    /** @param open not submitted yet, including drafts */
    record Counts(int assigned, int given, int drafts, int recused, int open) {

        /** Returns the number of possible reviews, without those of recused reviewers. */
        public int asked() {
            return assigned - recused;
        }

        /** Returns the width of a bar, out of 100. */
        public int width(int part) {
            return asked() == 0 ? 0 : Math.round(100f * part / asked());
        }
    }

    /**
     * A reset of reviews.
     *
     * @param to a time or a position
     */
    record Rewind(String at, String to, String reason) {}

    static ReviewProgress of(JsonNode json) {
        Map<String, Integer> totals = new TreeMap<>();
        json.path("totals")
                .properties()
                .forEach(each -> totals.put(each.getKey(), each.getValue().asInt(0)));
        return new ReviewProgress(
                !string(json, "reviews").equals("CLOSED"),
                string(json, "closesAt"),
                Json.texts(json.path("remindAt")),
                json.path("perProposal").asInt(0),
                totals,
                listOf(json, "reviewers", ReviewProgress::reviewer),
                listOf(json, "proposals", ReviewProgress::proposal),
                listOf(json, "rewinds", Rewind.class));
    }

    private static ReviewerProgress reviewer(JsonNode json) {
        return new ReviewerProgress(
                string(json, "reviewer"),
                string(json, "name"),
                string(json, "affiliation"),
                Json.as(json, Counts.class),
                string(json, "lastAt"),
                string(json, "remindedAt"),
                DeclaredConflicts.of(json.path("conflicts")));
    }

    private static ProposalProgress proposal(JsonNode json) {
        return new ProposalProgress(
                string(json, "proposalId"),
                json.path("number").asInt(0),
                string(json, "title"),
                string(json, "state"),
                Json.as(json, Counts.class),
                json.path("missing").asInt(0));
    }

    public int total(String name) {
        return totals.getOrDefault(name, 0);
    }

    public int asked() {
        return total("assigned") - total("recused");
    }

    public boolean isHandedOut() {
        return perProposal > 0;
    }

    /** Returns the reviewers with open reviews. */
    public long behind() {
        return reviewers.stream().filter(each -> each.counts().open() > 0).count();
    }

    /** Counts the reminder mails by kind. */
    public Map<String, Long> reminders() {
        return Map.of(closesAt.isEmpty() ? "review-reminder" : "review-reminder-until", behind());
    }

    /** Returns the reviewers with declared conflicts. */
    public List<ReviewerProgress> declaring() {
        return reviewers.stream().filter(each -> !each.declared().isEmpty()).toList();
    }

    public String reviewer(String id) {
        return reviewers.stream()
                .filter(each -> each.id().equals(id))
                .map(ReviewerProgress::name)
                .findFirst()
                .orElse("");
    }

    public String proposal(String id) {
        return proposals.stream()
                .filter(each -> each.id().equals(id))
                .map(each -> "#" + each.number() + " " + each.title())
                .findFirst()
                .orElse("");
    }
}
