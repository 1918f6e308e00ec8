package igf.acceptance.workshop;

import static igf.acceptance.workshop.Story.SECRETARIAT;
import static igf.acceptance.workshop.Story.TOOL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import igf.api.feed.FeedEvent;
import igf.api.history.HistoryItem;
import igf.client.Page;
import igf.client.proposal.SelectionApi;
import igf.client.reach.FeedApi;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Step 13: the feed has the whole story in order, and the history explains every event. */
final class TellingSteps {
    private static final int PART = 7;

    private final Story story;

    TellingSteps(Story story) {
        this.story = story;
    }

    void feedTellsInOrder() {
        String pasted = story.pasted();
        String session = story.session(0);
        await("the last fact in the feed")
                .atMost(Duration.ofMinutes(1))
                .until(() -> feed(TOOL).stream().anyMatch(item -> type(item).equals("report.filed")));
        List<FeedEvent> feed = feed(TOOL);

        assertThat(feed)
                .extracting(item -> new BigInteger(item.position()))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(feed.stream()
                        .filter(item -> pasted.equals(item.data().get("proposalId"))
                                || session.equals(item.data().get("sessionId")))
                        .map(TellingSteps::type)
                        .distinct())
                .containsSubsequence(
                        "proposal.submitted", "proposal.accepted", "session.scheduled", "participant.seated")
                .containsSubsequence("participant.seated", "participant.joined", "report.filed")
                .contains("speaker.confirmed", "participant.left");
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < feed.size(); i++) {
            places.put(feed.get(i).id(), i);
        }
        for (int i = 0; i < feed.size(); i++) {
            Integer cause = places.get(Objects.toString(feed.get(i).causationid()));
            assertThat(cause == null || cause < i)
                    .as("%s comes after its cause", feed.get(i))
                    .isTrue();
        }
        assertThat(feed).extracting(TellingSteps::type).doesNotContain("proposal.declined", "proposal.screened");
        assertThat(feed(SECRETARIAT)).extracting(TellingSteps::type).contains("proposal.declined", "proposal.screened");
        String everything = story.callers
                .raw()
                .get(TOOL, "/api/v1/feed?after=0&limit=1000&edition=" + story.edition)
                .body();
        assertThat(everything).doesNotContain("Vantongeren", "@example.org", "Ono Tamm");
    }

    private List<FeedEvent> feed(String caller) {
        FeedApi api = story.callers.as(caller, FeedApi.class);
        List<FeedEvent> all = new ArrayList<>();
        String after = "0";
        while (true) {
            Page<FeedEvent> part = api.read(after, PART, null, story.edition);
            all.addAll(part.items());
            if (part.items().size() < PART) {
                return all;
            }
            after = part.items().getLast().position();
        }
    }

    private static String type(FeedEvent item) {
        return item.type().replaceFirst("^igf\\.", "").replaceFirst("\\.v1$", "");
    }

    void historyExplainsFacts() {
        List<HistoryItem> history = story.callers
                .as(SECRETARIAT, SelectionApi.class)
                .readHistory(story.pasted())
                .items();

        assertThat(history)
                .extracting(fact -> new BigInteger(fact.position()))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(history).allSatisfy(fact -> {
            assertThat(fact.actor()).isNotBlank();
            assertThat(fact.at()).isAfter("2020-01-01T00:00:00Z");
        });
        assertThat(history.stream().map(HistoryItem::type).distinct().toList())
                .anyMatch(type -> type.contains("submitted"))
                .anyMatch(type -> type.contains("screened"))
                .anyMatch(type -> type.contains("review"))
                .anyMatch(type -> type.contains("accepted") || type.contains("decided"));
    }
}
