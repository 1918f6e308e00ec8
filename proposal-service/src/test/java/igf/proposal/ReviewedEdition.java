package igf.proposal;

import static igf.proposal.TheService.ORGANIZER;
import static igf.proposal.TheService.RUNNING;
import static igf.proposal.TheService.SECRETARIAT;

import igf.platform.testing.Http;
import igf.platform.testing.Http.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** An edition whose proposals are handed in, screened in, and handed out to all of its reviewers. */
final class ReviewedEdition {

    final String slug;
    final String base;
    final List<String> proposals = new ArrayList<>();
    private final int reviewers;
    private String token = "";

    ReviewedEdition(String name, int proposals, int reviewers, int perProposal) {
        this(
                name,
                IntStream.rangeClosed(1, proposals)
                        .mapToObj(n -> CompleteDraft.of("Cables " + n))
                        .toList(),
                reviewers,
                perProposal);
    }

    /** @param proposals as they are sent */
    ReviewedEdition(String name, List<Map<String, Object>> proposals, int reviewers, int perProposal) {
        this.slug = name + "-" + System.nanoTime();
        this.base = "/api/v1/editions/" + slug;
        this.reviewers = reviewers;
        TheService.openEdition(slug);
        nameReviewers();
        for (var proposal : proposals) {
            var created = ORGANIZER.post(base + "/proposals", proposal).expect(201);
            var path = created.header("Location");
            ORGANIZER.post(path + "/submission", "").expect(201);
            SECRETARIAT.post(path + "/screening", Map.of("outcome", "IN")).expect(201);
            this.proposals.add(created.json().get("id").asString());
        }
        note(SECRETARIAT.post(base + "/review-assignments", Map.of("perProposal", perProposal, "seed", 42)));
    }

    private void nameReviewers() {
        var items = IntStream.rangeClosed(1, reviewers)
                .mapToObj(n -> Map.of(
                        "email", "mag-" + n + "@example.org", "name", "Member " + n, "affiliation", "Panel " + n))
                .toList();
        SECRETARIAT.put(base + "/reviewers", Map.of("items", items)).expect(200);
    }

    static Http member(int n) {
        return RUNNING.as("mag-" + n, "MAG");
    }

    String path(int proposal) {
        return "/api/v1/proposals/" + proposals.get(proposal);
    }

    Response give(int member, int proposal, int score) {
        return note(member(member).put(path(proposal) + "/reviews/mine", TheService.review(Map.of("content", score))));
    }

    Response draft(int member, int proposal, int score) {
        return note(member(member)
                .put(path(proposal) + "/reviews/mine", Map.of("scores", Map.of("content", score), "submit", false)));
    }

    /** Until all on each roster are invited, which happens by itself: from then on a proposal changes only if it is asked to. */
    void awaitInvitations() {
        for (int n = 0; n < proposals.size(); n++) {
            SECRETARIAT.await(
                    path(n) + "/history",
                    a -> a.json().findValuesAsString("type").stream()
                                    .filter("proposal.person-invited.1"::equals)
                                    .count()
                            == CompleteDraft.PEOPLE);
        }
    }

    /** Remembers a write, so that reads see it. */
    Response note(Response written) {
        if (written.status() >= 300) {
            throw new AssertionError(written.toString());
        }
        token = written.header("Consistency-Token").isEmpty() ? token : written.header("Consistency-Token");
        return written;
    }

    Response read(Http caller, String path) {
        return readAny(caller, path).expect(200);
    }

    /** Whatever comes back. */
    Response readAny(Http caller, String path) {
        return caller.with("Consistency-Token", token).get(path);
    }
}
