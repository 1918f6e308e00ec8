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
 * @param open whether reviews can still be submitted
 * @param closesAt ISO 8601; empty without a deadline
 * @param remindAt times of reminders, ISO 8601
 * @param perProposal number of reviewers for each proposal; 0 before the assignment
 * @param totals sums over all proposals by name, such as {@code given}
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
     * @param name empty if the person is no longer a reviewer
     * @param lastAt time of the last review, ISO 8601; empty if there is none
     * @param remindedAt time of the last reminder, ISO 8601; empty if there was none
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
     * A reviewer's declared conflicts of interest.
     *
     * @param proposals number of proposals
     * @param reopened whether the reviewer may change the declaration
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
     * @param missing number of reviewers that are still to be found
     */
    record ProposalProgress(String id, int number, String title, String stage, Counts counts, int missing) {}

    /** @param open number of reviews that are not submitted yet, including drafts */
    record Counts(int assigned, int given, int drafts, int recused, int open) {

        /** Returns the number of expected reviews: the assigned ones without those of recused reviewers. */
        public int expected() {
            return assigned - recused;
        }

        /**
         * Returns the percentage of expected reviews that a number is, for the width of a bar; 0 if no reviews are
         * expected.
         */
        public int percent(int count) {
            return expected() == 0 ? 0 : Math.round(100f * count / expected());
        }
    }

    /**
     * A rewind of reviews to an earlier state.
     *
     * @param at time of the rewind, ISO 8601
     * @param to the time or the position that the reviews were rewound to
     */
    record Rewind(String at, String to, String reason) {}

    static ReviewProgress of(JsonNode json) {
        Map<String, Integer> totals = new TreeMap<>();
        json.path("totals")
                .properties()
                .forEach(entry -> totals.put(entry.getKey(), entry.getValue().asInt(0)));
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

    public int expected() {
        return total("assigned") - total("recused");
    }

    public boolean isAssigned() {
        return perProposal > 0;
    }

    /** Returns the number of reviewers with open reviews. */
    public long reviewersBehind() {
        return reviewers.stream()
                .filter(reviewer -> reviewer.counts().open() > 0)
                .count();
    }

    /** Counts the reminder mails by kind. */
    public Map<String, Long> reminders() {
        return Map.of(closesAt.isEmpty() ? "review-reminder" : "review-reminder-until", reviewersBehind());
    }

    public List<ReviewerProgress> reviewersWithConflicts() {
        return reviewers.stream()
                .filter(reviewer -> !reviewer.declared().isEmpty())
                .toList();
    }

    public String reviewerName(String id) {
        return reviewers.stream()
                .filter(reviewer -> reviewer.id().equals(id))
                .map(ReviewerProgress::name)
                .findFirst()
                .orElse("");
    }

    public String proposalLabel(String id) {
        return proposals.stream()
                .filter(proposal -> proposal.id().equals(id))
                .map(proposal -> "#" + proposal.number() + " " + proposal.title())
                .findFirst()
                .orElse("");
    }
}
