package igf.gateway.batch;

import igf.gateway.decision.Verdict;
import igf.gateway.page.Visit;
import igf.gateway.page.Written;
import igf.gateway.service.Reply;
import igf.gateway.service.Service;
import igf.gateway.service.Services;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What announcing a batch would send. */
@Component
class Letters {

    private final Services services;

    Letters(Services services) {
        this.services = services;
    }

    /** @param held how many of the mails wait for a release @param kinds how many mails there are of each kind */
    record Post(long mails, long held, Map<String, Long> kinds, List<Sample> samples) {}

    /** A letter as its reader would get it, as far as it can be known before. */
    record Sample(String outcome, String to, String subject, String text) {}

    private record Item(String outcome, String kind, String proposal) {

        static Item of(JsonNode json) {
            return new Item(
                    json.path("outcome").asString(""),
                    json.path("kind").asString(""),
                    json.path("proposalId").asString(""));
        }
    }

    Post of(Visit visit, String edition, Batch batch) {
        JsonNode all = services.get(
                        visit,
                        Service.PROPOSAL,
                        "/editions/{edition}/decision-batches/{id}/letters",
                        edition,
                        batch.id())
                .body();
        List<Item> letters = all.path("items").valueStream().map(Item::of).toList();
        long invited = all.path("invited").asLong(0);
        List<String> hold = services.known(visit, Service.NOTIFICATION, "/editions/{edition}/mail-policy", edition)
                .path("hold")
                .valueStream()
                .map(kind -> kind.asString(""))
                .toList();
        long held =
                letters.stream().filter(letter -> hold.contains(letter.kind())).count();
        Map<String, Long> kinds =
                letters.stream().collect(Collectors.groupingBy(Item::kind, TreeMap::new, Collectors.counting()));
        if (invited > 0) {
            kinds.put(Written.INVITED, invited);
        }
        return new Post(
                letters.size() + invited,
                held + (hold.contains("declined") ? invited : 0),
                kinds,
                samples(visit, letters));
    }

    /** One of each outcome, three at most. */
    private List<Sample> samples(Visit visit, List<Item> letters) {
        return Verdict.OUTCOMES.stream()
                .flatMap(outcome -> letters.stream()
                        .filter(letter -> letter.outcome().equals(outcome))
                        .limit(1))
                .limit(3)
                .flatMap(letter -> sample(visit, letter))
                .toList();
    }

    private Stream<Sample> sample(Visit visit, Item letter) {
        Reply reply = services.ask(
                visit, Service.NOTIFICATION, "/letters/{kind}/preview?about={id}", letter.kind(), letter.proposal());
        return reply.succeeded()
                ? Stream.of(new Sample(
                        letter.outcome(),
                        reply.body().path("to").asString(""),
                        reply.body().path("subject").asString(""),
                        reply.body().path("text").asString("")))
                : Stream.empty();
    }
}
