package igf.console.batch;

import static igf.console.service.Json.listOf;
import static igf.console.service.Json.string;

import igf.console.decision.DecisionForm;
import igf.console.page.MailRecipients;
import igf.console.page.Visit;
import igf.console.service.Reply;
import igf.console.service.Service;
import igf.console.service.Services;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The mails that announcing a batch would send. */
@Component
class BatchMails {

    private final Services services;

    BatchMails(Services services) {
        this.services = services;
    }

    /**
     * @param held number of mails that wait for a release
     * @param kinds number of mails by kind
     */
    record Post(long mails, long held, Map<String, Long> kinds, List<Sample> samples) {}

    /** A preview of a mail, as far as its content is known. */
    record Sample(String outcome, String to, String subject, String text) {}

    private record Item(String outcome, String kind, String proposal) {

        static Item of(JsonNode json) {
            return new Item(string(json, "outcome"), string(json, "kind"), string(json, "proposalId"));
        }
    }

    Post of(Visit visit, String edition, Batch batch) {
        JsonNode all = services.read(
                visit, Service.PROPOSAL, "/editions/{edition}/decision-batches/{id}/letters", edition, batch.id());
        List<Item> letters = listOf(all, "items", Item::of);
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
            kinds.put(MailRecipients.INVITED, invited);
        }
        return new Post(
                letters.size() + invited,
                held + (hold.contains("declined") ? invited : 0),
                kinds,
                samples(visit, letters));
    }

    /** Returns previews, one for each outcome and at most three. */
    private List<Sample> samples(Visit visit, List<Item> letters) {
        return DecisionForm.OUTCOMES.stream()
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
                        string(reply.body(), "to"),
                        string(reply.body(), "subject"),
                        string(reply.body(), "text")))
                : Stream.empty();
    }
}
