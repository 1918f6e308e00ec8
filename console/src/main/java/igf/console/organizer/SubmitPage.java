package igf.console.organizer;

import static igf.console.service.Json.string;

import com.fasterxml.jackson.annotation.JsonInclude;
import igf.console.page.Edition;
import igf.console.page.PageContext;
import igf.console.service.FormErrors;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import igf.console.service.Service;
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

/** {@code /submit/{edition}}: begins a proposal, or explains why the call does not accept any. */
@Controller
@RequestMapping("/submit/{edition}")
class SubmitPage {

    private static final String PATH = "/editions/{edition}/proposals";
    private static final int MAX_CHECKED_DRAFTS = 5;

    private final ProposalReader proposals;

    SubmitPage(ProposalReader proposals) {
        this.proposals = proposals;
    }

    @GetMapping
    String show(@PathVariable String edition, PageContext context) {
        List<OwnProposal> own = OwnProposal.all(context);
        List<OwnProposal> mine = own.stream()
                .filter(proposal -> proposal.edition().equals(edition))
                .toList();
        context.addAttribute("year", proposals.readEdition(context, edition));
        context.addAttribute("mine", mine);
        context.addAttribute("submissionChecks", checkDrafts(context, mine));
        context.addAttribute("earlier", groupByEdition(own, context));
        return "submit";
    }

    /** Groups proposals by edition, latest first, since titles repeat from year to year. */
    private static Map<String, List<OwnProposal>> groupByEdition(List<OwnProposal> own, PageContext context) {
        return own.stream()
                .filter(proposal -> proposal.isOrganized() && !proposal.title().isEmpty())
                .sorted(Comparator.comparing(
                                (OwnProposal proposal) -> editionText(proposal, Edition::startsOn, context))
                        .reversed())
                .collect(Collectors.groupingBy(
                        proposal -> editionText(proposal, Edition::name, context),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private static String editionText(OwnProposal proposal, Function<Edition, String> property, PageContext context) {
        return context.editions().find(proposal.edition()).map(property).orElse(proposal.edition());
    }

    /**
     * Returns what each draft still needs, by the draft's id. If there are many drafts, only the first five are
     * checked.
     */
    private Map<String, SubmissionCheck> checkDrafts(PageContext context, List<OwnProposal> mine) {
        return mine.stream()
                .filter(draft -> draft.isOrganized() && draft.state().equals("DRAFT"))
                .limit(MAX_CHECKED_DRAFTS)
                .collect(Collectors.toMap(
                        OwnProposal::id,
                        draft -> proposals.checkSubmission(context, proposals.get(context, draft.id())),
                        (first, _) -> first));
    }

    /**
     * Creates a draft and opens its form.
     *
     * @param how {@code text} for a pasted text, {@code form} for an empty form with a title, {@code copy} for a copy
     *     of an earlier proposal
     */
    @PostMapping
    String create(
            @PathVariable String edition,
            @RequestParam(defaultValue = "form") String how,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String copyOf,
            @RequestParam(defaultValue = "") String once,
            PageContext context) {
        if (how.equals("text") && text.isBlank()) {
            return showAgain(edition, context, 422, context.error("submit.empty"), text);
        }
        Reply reply;
        try {
            reply = how.equals("text")
                    ? context.services()
                            .sendText(Service.PROPOSAL, text, RequestOptions.withIdempotencyKey(once), PATH, edition)
                    : context.services()
                            .post(
                                    Service.PROPOSAL,
                                    requestBody(how, title, copyOf),
                                    RequestOptions.withIdempotencyKey(once),
                                    PATH,
                                    edition);
        } catch (ResponseStatusException e) {
            if (e.getStatusCode() != HttpStatus.FORBIDDEN) {
                throw e;
            }
            return showForbidden(edition, context, text);
        }
        return switch (reply.status()) {
            case 201 ->
                context.redirect("/proposals/" + string(reply.body(), "id") + "?note="
                        + (how.equals("text") ? "read" : "begun"));
            case 403 -> showForbidden(edition, context, text);
            case 413 -> showAgain(edition, context, 413, context.error("submit.too-long"), text);
            case 404 -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            default -> {
                if (reply.status() >= 500) {
                    throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
                }
                yield showAgain(
                        edition,
                        context,
                        reply.status(),
                        context.texts().proposalErrors(reply.formErrors(), List.of(), context.locale()),
                        text);
            }
        };
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record CreateProposalRequest(
            @Nullable String title, @Nullable String copyOf) {}

    private static CreateProposalRequest requestBody(String how, String title, String copyOf) {
        return how.equals("copy") && !copyOf.isEmpty()
                ? new CreateProposalRequest(null, copyOf)
                : new CreateProposalRequest(title.isBlank() ? null : title.strip(), null);
    }

    /** Shows an error to people whose sign-in does not allow proposals. */
    private String showForbidden(String edition, PageContext context, String text) {
        context.addAttribute("link", true);
        return showAgain(edition, context, 403, context.error("submit.no-role"), text);
    }

    private String showAgain(String edition, PageContext context, int status, FormErrors errors, String text) {
        context.showErrors(status, errors);
        context.addAttribute("text", text);
        return show(edition, context);
    }
}
