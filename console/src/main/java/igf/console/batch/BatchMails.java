package igf.console.batch;

import static igf.console.service.Json.listOf;

import igf.api.message.LetterPreview;
import igf.console.decision.DecisionForm;
import igf.console.page.Edition;
import igf.console.page.MailRecipients;
import igf.console.page.PageContext;
import igf.console.service.Json;
import igf.console.service.Reply;
import igf.console.service.Service;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Counts the mails that announcing a batch would send. */
final class BatchMails {

    private BatchMails() {}

    /**
     * @param held number of mails that the edition's mail policy holds for release
     * @param kinds number of mails by kind
     */
    record MailSummary(long mails, long held, Map<String, Long> kinds, List<LetterPreview> samples) {}

    record Letter(String outcome, String kind, String proposalId) {}

    static MailSummary read(PageContext context, Edition edition, Batch batch) {
        JsonNode all = context.services()
                .read(Service.PROPOSAL, "/editions/{edition}/decision-batches/{id}/letters", edition.id(), batch.id());
        List<Letter> letters = listOf(all, "items", Letter.class);
        long invited = all.path("invited").asLong(0);
        List<String> heldKinds = Json.texts(context.services()
                .readIfExists(Service.NOTIFICATION, "/editions/{edition}/mail-policy", edition.id())
                .path("hold"));
        long held = letters.stream()
                .filter(letter -> heldKinds.contains(letter.kind()))
                .count();
        Map<String, Long> kinds =
                letters.stream().collect(Collectors.groupingBy(Letter::kind, TreeMap::new, Collectors.counting()));
        if (invited > 0) {
            kinds.put(MailRecipients.INVITED, invited);
        }
        // Only declined proposals have mails to people who were invited, so these wait with the others about them.
        return new MailSummary(
                letters.size() + invited,
                held + (heldKinds.contains("declined") ? invited : 0),
                kinds,
                samples(context, letters));
    }

    /** Returns at most three previews, one for each outcome. */
    private static List<LetterPreview> samples(PageContext context, List<Letter> letters) {
        return DecisionForm.OUTCOMES.stream()
                .flatMap(outcome -> letters.stream()
                        .filter(letter -> letter.outcome().equals(outcome))
                        .limit(1))
                .limit(3)
                .flatMap(letter -> sample(context, letter))
                .toList();
    }

    private static Stream<LetterPreview> sample(PageContext context, Letter letter) {
        Reply reply = context.services()
                .getAnyStatus(
                        Service.NOTIFICATION, "/letters/{kind}/preview?about={id}", letter.kind(), letter.proposalId());
        return reply.isSuccess() ? Stream.of(reply.bodyAs(LetterPreview.class)) : Stream.empty();
    }
}
