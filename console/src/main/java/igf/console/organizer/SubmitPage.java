package igf.console.organizer;

import static igf.console.service.Json.string;

import com.fasterxml.jackson.annotation.JsonInclude;
import igf.console.page.Edition;
import igf.console.page.Visit;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import igf.console.service.Service;
import igf.console.service.Trouble;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** {@code /submit/{edition}}: begins a proposal, or says why the call takes none. */
@Controller
@RequestMapping("/submit/{edition}")
class SubmitPage {

    private static final String PATH = "/editions/{edition}/proposals";
    private static final int DRAFTS = 5;

    private final Proposals proposals;

    SubmitPage(Proposals proposals) {
        this.proposals = proposals;
    }

    @GetMapping
    String show(@PathVariable String edition, Visit visit) {
        List<OwnProposal> own = OwnProposal.all(visit);
        List<OwnProposal> mine =
                own.stream().filter(one -> one.edition().equals(edition)).toList();
        visit.put("year", proposals.read(visit, edition));
        visit.put("mine", mine);
        visit.put("lacks", lacks(visit, mine));
        visit.put("earlier", earlier(own, visit));
        return "submit";
    }

    /** Groups proposals by edition, latest first, since titles repeat from year to year. */
    private static Map<String, List<OwnProposal>> earlier(List<OwnProposal> own, Visit visit) {
        return own.stream()
                .filter(one -> one.isOrganized() && !one.title().isEmpty())
                .sorted(Comparator.comparing((OwnProposal one) -> of(one, Edition::startsOn, visit))
                        .reversed())
                .collect(Collectors.groupingBy(
                        one -> of(one, Edition::name, visit), LinkedHashMap::new, Collectors.toList()));
    }

    private static String of(OwnProposal one, Function<Edition, String> what, Visit visit) {
        return visit.editions().named(one.edition()).map(what).orElse(one.edition());
    }

    /** Returns what each draft lacks, by its id. If there are many drafts, only their own pages say so. */
    private Map<String, SubmissionCheck> lacks(Visit visit, List<OwnProposal> mine) {
        return mine.stream()
                .filter(one -> one.isOrganized() && one.state().equals("DRAFT"))
                .limit(DRAFTS)
                .collect(Collectors.toMap(
                        OwnProposal::id,
                        one -> proposals.lacks(visit, proposals.get(visit, one.id())),
                        (one, _) -> one));
    }

    /**
     * Creates a draft and opens its form.
     *
     * @param how {@code text} for a pasted text, {@code form} for a title only, {@code copy} for a copy of an earlier
     *     proposal
     */
    @PostMapping
    String begin(
            @PathVariable String edition,
            @RequestParam(defaultValue = "form") String how,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String copyOf,
            @RequestParam(defaultValue = "") String once,
            Visit visit) {
        if (how.equals("text") && text.isBlank()) {
            return again(edition, visit, 422, visit.trouble("submit.empty"), text);
        }
        Reply reply;
        try {
            reply = how.equals("text")
                    ? visit.services().sendText(Service.PROPOSAL, text, RequestOptions.once(once), PATH, edition)
                    : visit.services()
                            .post(
                                    Service.PROPOSAL,
                                    content(how, title, copyOf),
                                    RequestOptions.once(once),
                                    PATH,
                                    edition);
        } catch (ResponseStatusException refused) {
            if (refused.getStatusCode() != HttpStatus.FORBIDDEN) {
                throw refused;
            }
            return notYours(edition, visit, text);
        }
        return switch (reply.status()) {
            case 201 ->
                visit.redirect("/proposals/" + string(reply.body(), "id") + "?note="
                        + (how.equals("text") ? "read" : "begun"));
            case 403 -> notYours(edition, visit, text);
            case 413 -> again(edition, visit, 413, visit.trouble("submit.too-long"), text);
            case 404 -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            default -> {
                if (reply.status() >= 500) {
                    throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
                }
                yield again(
                        edition,
                        visit,
                        reply.status(),
                        visit.texts().ofProposal(reply.trouble(), List.of(), visit.locale()),
                        text);
            }
        };
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record NewProposal(
            @Nullable String title, @Nullable String copyOf) {}

    private static NewProposal content(String how, String title, String copyOf) {
        return how.equals("copy") && !copyOf.isEmpty()
                ? new NewProposal(null, copyOf)
                : new NewProposal(title.isBlank() ? null : title.strip(), null);
    }

    /** Shown to people whose sign-in does not allow proposals. */
    private String notYours(String edition, Visit visit, String text) {
        visit.put("link", true);
        return again(edition, visit, 403, visit.trouble("submit.no-role"), text);
    }

    private String again(String edition, Visit visit, int status, Trouble trouble, String text) {
        visit.response().setStatus(status);
        visit.put("trouble", trouble);
        visit.put("text", text);
        return show(edition, visit);
    }
}
