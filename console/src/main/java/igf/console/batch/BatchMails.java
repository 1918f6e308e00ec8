package igf.console.batch;

import static igf.console.service.Json.listOf;

import igf.api.message.LetterPreview;
import igf.console.decision.DecisionForm;
import igf.console.page.Edition;
import igf.console.page.MailRecipients;
import igf.console.page.Visit;
import igf.console.service.Json;
import igf.console.service.Reply;
import igf.console.service.Service;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The mails that announcing a batch would send. */
final class BatchMails {

    private BatchMails() {}

    /**
     * @param held number of mails that wait for a release
     * @param kinds number of mails by kind
     */
    record Post(long mails, long held, Map<String, Long> kinds, List<LetterPreview> samples) {}

    record Item(String outcome, String kind, String proposalId) {}

    static Post of(Visit visit, Edition edition, Batch batch) {
        JsonNode all = visit.services()
                .read(Service.PROPOSAL, "/editions/{edition}/decision-batches/{id}/letters", edition.id(), batch.id());
        List<Item> letters = listOf(all, "items", Item.class);
        long invited = all.path("invited").asLong(0);
        List<String> hold = Json.texts(visit.services()
                .known(Service.NOTIFICATION, "/editions/{edition}/mail-policy", edition.id())
                .path("hold"));
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
    private static List<LetterPreview> samples(Visit visit, List<Item> letters) {
        return DecisionForm.OUTCOMES.stream()
                .flatMap(outcome -> letters.stream()
                        .filter(letter -> letter.outcome().equals(outcome))
                        .limit(1))
                .limit(3)
                .flatMap(letter -> sample(visit, letter))
                .toList();
    }

    private static Stream<LetterPreview> sample(Visit visit, Item letter) {
        Reply reply = visit.services()
                .ask(Service.NOTIFICATION, "/letters/{kind}/preview?about={id}", letter.kind(), letter.proposalId());
        return reply.succeeded() ? Stream.of(reply.as(LetterPreview.class)) : Stream.empty();
    }
}
