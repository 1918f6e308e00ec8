package igf.console.form;

import static igf.console.service.Json.string;

import igf.api.proposal.OpenPoint;
import igf.console.organizer.EditionFormRules;
import igf.console.organizer.OwnProposal;
import igf.console.organizer.Proposal;
import igf.console.organizer.ProposalReader;
import igf.console.organizer.Roster;
import igf.console.organizer.SubmissionCheck;
import igf.console.page.PageContext;
import igf.console.service.FormErrors;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import igf.console.service.Service;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form of a proposal: shows it, saves it on request and in the background, and submits it. */
@Controller
@RequestMapping("/proposals/{id:[0-9a-fA-F-]{36}}")
public class ProposalFormPage {

    private static final String DISCARD = "-";

    private final ProposalReader proposals;

    ProposalFormPage(ProposalReader proposals) {
        this.proposals = proposals;
    }

    /** Shows the form of a submitted proposal. */
    @GetMapping("/change")
    String showForm(@PathVariable String id, PageContext context) {
        return showStored(proposals.get(context, id), context);
    }

    public String showStored(Reply reply, PageContext context) {
        return form(reply, Content.of(reply.body()), null, null, context);
    }

    /**
     * Saves the form and continues.
     *
     * @param then {@code save}, {@code submit}, or the relative path of a page to open after saving
     * @param attendance attendance to set for everyone who has none; empty if that button was not pressed
     */
    @PostMapping
    String save(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(defaultValue = "save") String then,
            @RequestParam(defaultValue = "") String attendance,
            @RequestParam(defaultValue = "") String etag,
            @RequestParam(defaultValue = "") String once,
            PageContext context) {
        Content typed = takeTheirs(context, id, appendLines(Content.of(form), form), form);
        FormSaver.Result result = FormSaver.save(context, id, FormBase.parse(etag), typed);
        if (!result.conflicts().isEmpty()) {
            context.addAttribute("clashes", EditConflict.of(result.conflicts(), result.content()));
            context.response().setStatus(412);
            return form(proposals.get(context, id), result.content(), result.base(), null, context);
        }
        if (!result.saved()) {
            return showErrors(id, result.reply(), result.content(), result.base(), context);
        }
        Reply discarded = FormSaver.discard(context, id, result.reply(), discardedLines(form));
        if (!discarded.isSuccess()) {
            return showErrors(id, discarded, result.content(), result.base(), context);
        }
        if (!attendance.isEmpty()) {
            Reply updated = FormSaver.setAttendance(context, id, discarded, attendance);
            return updated.isSuccess()
                    ? context.redirect("/proposals/" + id + "?note=people-changed#roster")
                    : showErrors(id, updated, result.content(), result.base(), context);
        }
        boolean draft = string(result.reply().body(), "state").equals("DRAFT");
        if (then.equals("submit") && draft) {
            Reply reply = context.services()
                    .post(
                            Service.PROPOSAL,
                            null,
                            RequestOptions.withIdempotencyKey(once),
                            "/proposals/{id}/submission",
                            id);
            return reply.isSuccess()
                    ? context.redirect("/proposals/" + id + "?note=submitted")
                    : showErrors(id, reply, result.content(), result.base(), context);
        }
        return then.matches("people/[0-9a-z-]{1,40}(\\?role=[A-Z_]{1,20})?")
                ? context.redirect("/proposals/" + id + "/" + then)
                : context.redirect("/proposals/" + id + "?note=" + (draft ? "saved" : "changed"));
    }

    /**
     * The result of saving in the background.
     *
     * @param etag the encoded {@link FormBase} that the form sends next
     */
    record Saved(String etag) {}

    /** Saves a draft. A submitted proposal changes only when its form is sent, so its text stays in the browser. */
    @PostMapping("/autosave")
    ResponseEntity<Saved> autosave(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(defaultValue = "") String etag,
            PageContext context) {
        if (!proposals.get(context, id).bodyAs(Proposal.class).isDraft()) {
            return ResponseEntity.status(HttpStatus.CONFLICT).build();
        }
        FormSaver.Result result = FormSaver.save(context, id, FormBase.parse(etag), Content.of(form));
        if (!result.saved()) {
            return ResponseEntity.status(result.reply().status()).build();
        }
        return ResponseEntity.ok(new Saved(result.base().encode()));
    }

    private String showErrors(String id, Reply reply, Content typed, FormBase base, PageContext context) {
        Reply stored = proposals.get(context, id);
        FormErrors errors = context.texts()
                .proposalErrors(
                        reply.formErrors(), stored.bodyAs(Proposal.class).names(), context.locale());
        context.showErrors(reply.status() == 409 || reply.status() == 412 ? 409 : 422, errors);
        return form(stored, typed, base, errors, context);
    }

    private String form(
            Reply reply, Content content, @Nullable FormBase base, @Nullable FormErrors errors, PageContext context) {
        Proposal proposal = reply.bodyAs(Proposal.class);
        SubmissionCheck submissionCheck =
                errors == null && proposal.isDraft() ? proposals.checkSubmission(context, reply) : null;
        List<OpenPoint> points = submissionCheck == null ? proposal.openPoints() : proposal.openPoints(submissionCheck);
        EditionFormRules rules = proposals.showEdition(context, proposal.edition());
        List<Question> questions = Question.all(rules, content, points, errors, context);
        List<ProposalField> shownFields = Stream.of(ProposalField.values())
                .filter(field ->
                        questions.stream().anyMatch(question -> question.id().equals(field.id())))
                .toList();
        context.addAttribute("proposal", proposal);
        context.addAttribute("submissionCheck", submissionCheck);
        context.addAttribute("deletable", proposal.isNeverSubmitted() && OwnProposal.isOwned(context, proposal.id()));
        context.addAttribute("questions", questions);
        context.addAttribute("etag", (base == null ? FormBase.of(reply, shownFields) : base).encode());
        context.addAttribute("roster", Roster.of(proposal, points, errors, context));
        context.addAttribute("lines", proposal.lines(Content.of(reply.body())));
        context.addAttribute(
                "fieldIds",
                shownFields.stream()
                        .filter(ProposalField::acceptsPastedLines)
                        .map(ProposalField::id)
                        .toList());
        return "draft";
    }

    /** Appends lines of the pasted page to the fields that the user chose. */
    private static Content appendLines(Content typed, MultiValueMap<String, String> form) {
        List<String> lines = form.getOrDefault("line", List.of());
        List<String> fieldIds = form.getOrDefault("to", List.of());
        Content all = typed;
        for (int i = 0; i < Math.min(lines.size(), fieldIds.size()); i++) {
            for (ProposalField field : ProposalField.values()) {
                if (field.acceptsPastedLines() && field.id().equals(fieldIds.get(i))) {
                    all = all.append(field, lines.get(i).strip());
                }
            }
        }
        return all;
    }

    /** Returns the lines of the pasted page that the user chose to discard. */
    private static List<String> discardedLines(MultiValueMap<String, String> form) {
        List<String> lines = form.getOrDefault("line", List.of());
        List<String> fieldIds = form.getOrDefault("to", List.of());
        return IntStream.range(0, Math.min(lines.size(), fieldIds.size()))
                .filter(i -> fieldIds.get(i).equals(DISCARD))
                .mapToObj(lines::get)
                .toList();
    }

    /** Replaces the fields for which the user chose the other version. */
    private Content takeTheirs(PageContext context, String id, Content typed, Map<String, List<String>> form) {
        List<ProposalField> theirs = Stream.of(ProposalField.values())
                .filter(field ->
                        form.getOrDefault("keep." + field.id(), List.of()).contains("theirs"))
                .toList();
        if (theirs.isEmpty()) {
            return typed;
        }
        Content stored = Content.of(proposals.get(context, id).body());
        Content all = typed;
        for (ProposalField field : theirs) {
            all = all.with(field, stored.of(field));
        }
        return all;
    }
}
