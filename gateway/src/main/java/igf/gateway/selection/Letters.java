package igf.gateway.selection;

import igf.gateway.page.Reply;
import igf.gateway.page.Service;
import igf.gateway.page.Services;
import igf.gateway.page.Visit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What announcing a batch would send. */
@Component
class Letters {

    private static final Map<String, String> KINDS = Map.of(
            "ACCEPTED", "accepted",
            "ACCEPTED_WITH_CONDITIONS", "accepted-conditions",
            "DECLINED", "declined",
            "RESERVE", "reserved");

    private final Services services;

    Letters(Services services) {
        this.services = services;
    }

    /** @param mails one for each organizer, at least one for each proposal; @param held how many of them wait for a release */
    record Post(long mails, long held, List<Sample> samples) {}

    /** A letter as its reader would get it, as far as it can be known before. */
    record Sample(String outcome, String to, String subject, String text) {}

    Post of(Visit visit, String edition, Batch batch) {
        Map<String, Integer> organizers = organizers(visit, edition);
        List<String> hold = services.ask(visit, Service.NOTIFICATION, "/editions/{edition}/mail-policy", edition)
                .body()
                .path("hold")
                .valueStream()
                .map(kind -> kind.asString(""))
                .toList();
        long mails = 0;
        long held = 0;
        for (Batch.Entry entry : batch.entries()) {
            int of = organizers.getOrDefault(entry.proposal(), 1);
            mails += of;
            held += hold.contains(KINDS.getOrDefault(entry.verdict().outcome(), "")) ? of : 0;
        }
        return new Post(mails, held, samples(visit, batch));
    }

    /** Where nobody is named, its owner is written to. */
    private Map<String, Integer> organizers(Visit visit, String edition) {
        Map<String, Integer> all = new HashMap<>();
        services.ask(visit, Service.PROPOSAL, "/editions/{edition}/proposals?state=SCREENED_IN&limit=1000", edition)
                .body()
                .path("items")
                .valueStream()
                .forEach(proposal -> all.put(proposal.path("id").asString(""), named(proposal)));
        return all;
    }

    private static int named(JsonNode proposal) {
        Set<String> addresses = new HashSet<>();
        proposal.path("roster")
                .valueStream()
                .filter(entry -> entry.path("role").asString("").equals("ORGANIZER"))
                .forEach(entry -> addresses.add(entry.path("email").asString("")));
        return Math.max(1, addresses.size());
    }

    /** One of each outcome, three at most. */
    private List<Sample> samples(Visit visit, Batch batch) {
        return Verdict.OUTCOMES.stream()
                .flatMap(outcome -> batch.entries().stream()
                        .filter(entry -> entry.verdict().outcome().equals(outcome))
                        .limit(1))
                .limit(3)
                .flatMap(entry -> {
                    Reply reply = services.ask(
                            visit,
                            Service.NOTIFICATION,
                            "/letters/{kind}/preview?about={id}",
                            KINDS.getOrDefault(entry.verdict().outcome(), ""),
                            entry.proposal());
                    return reply.succeeded()
                            ? java.util.stream.Stream.of(sample(entry.verdict().outcome(), reply.body()))
                            : java.util.stream.Stream.<Sample>of();
                })
                .toList();
    }

    private static Sample sample(String outcome, JsonNode letter) {
        return new Sample(
                outcome,
                letter.path("to").asString(""),
                letter.path("subject").asString(""),
                letter.path("text").asString(""));
    }
}
