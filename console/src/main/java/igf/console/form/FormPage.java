package igf.console.form;

import static igf.console.service.Json.string;

import igf.api.proposal.OpenPoint;
import igf.console.organizer.EditionForms;
import igf.console.organizer.Proposal;
import igf.console.organizer.Proposals;
import igf.console.organizer.Roster;
import igf.console.organizer.SubmissionCheck;
import igf.console.page.Visit;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import igf.console.service.Service;
import igf.console.service.Trouble;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
public class FormPage {

    private static final String NOWHERE = "-";

    private final Proposals proposals;

    FormPage(Proposals proposals) {
        this.proposals = proposals;
    }

    /** Shows the form of a submitted proposal. */
    @GetMapping("/change")
    String change(@PathVariable String id, Visit visit) {
        return fresh(proposals.get(visit, id), visit);
    }

    /** Shows the form of the stored proposal. */
    public String fresh(Reply reply, Visit visit) {
        return form(reply, Content.of(reply.body()), null, null, visit);
    }

    /**
     * Saves the form and continues.
     *
     * @param then {@code save}, {@code submit}, or the end of another page's address, so that typed text is kept on
     *     the way there
     * @param attendance how everybody without a known attendance takes part; empty if that button was not pressed
     */
    @PostMapping
    String save(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(defaultValue = "save") String then,
            @RequestParam(defaultValue = "") String attendance,
            @RequestParam(defaultValue = "") String etag,
            @RequestParam(defaultValue = "") String once,
            Visit visit) {
        Content typed = chosen(visit, id, lines(Content.of(form), form), form);
        FormSaver.Result result = FormSaver.save(visit, id, FormVersion.parse(etag), typed);
        if (!result.clashes().isEmpty()) {
            visit.put("clashes", EditConflict.of(result.clashes(), result.content()));
            visit.response().setStatus(412);
            return form(proposals.get(visit, id), result.content(), result.base(), null, visit);
        }
        if (!result.saved()) {
            return refused(id, result.reply(), result.content(), result.base(), visit);
        }
        Reply tidied = FormSaver.discard(visit, id, result.reply(), discarded(form));
        if (!tidied.succeeded()) {
            return refused(id, tidied, result.content(), result.base(), visit);
        }
        if (!attendance.isEmpty()) {
            Reply said = FormSaver.attend(visit, id, tidied, attendance);
            return said.succeeded()
                    ? visit.redirect("/proposals/" + id + "?note=people-changed#roster")
                    : refused(id, said, result.content(), result.base(), visit);
        }
        boolean draft = string(result.reply().body(), "state").equals("DRAFT");
        if (then.equals("submit") && draft) {
            Reply reply = visit.services()
                    .post(Service.PROPOSAL, null, RequestOptions.once(once), "/proposals/{id}/submission", id);
            return reply.succeeded()
                    ? visit.redirect("/proposals/" + id + "?note=submitted")
                    : refused(id, reply, result.content(), result.base(), visit);
        }
        return then.matches("people/[0-9a-z-]{1,40}(\\?role=[A-Z_]{1,20})?")
                ? visit.redirect("/proposals/" + id + "/" + then)
                : visit.redirect("/proposals/" + id + "?note=" + (draft ? "saved" : "changed"));
    }

    /**
     * The result of saving in the background.
     *
     * @param etag the form's new base
     */
    record Saved(String etag) {}

    @PostMapping("/autosave")
    ResponseEntity<Saved> autosave(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(defaultValue = "") String etag,
            Visit visit) {
        FormSaver.Result result = FormSaver.save(visit, id, FormVersion.parse(etag), Content.of(form));
        if (!result.saved()) {
            return ResponseEntity.status(result.reply().status()).build();
        }
        return ResponseEntity.ok(new Saved(result.base().text()));
    }

    private String refused(String id, Reply reply, Content typed, FormVersion base, Visit visit) {
        visit.response().setStatus(reply.status() == 409 || reply.status() == 412 ? 409 : 422);
        Reply now = proposals.get(visit, id);
        Trouble trouble =
                visit.texts().ofProposal(reply.trouble(), now.as(Proposal.class).names(), visit.locale());
        return form(now, typed, base, trouble, visit);
    }

    private String form(
            Reply reply, Content content, @Nullable FormVersion base, @Nullable Trouble trouble, Visit visit) {
        Proposal proposal = reply.as(Proposal.class);
        SubmissionCheck lacks = trouble == null && proposal.isDraft() ? proposals.lacks(visit, reply) : null;
        List<OpenPoint> points = lacks == null ? proposal.openPoints() : proposal.openPoints(lacks);
        EditionForms year = proposals.year(visit, proposal.edition());
        List<Question> questions = Question.all(year, content, points, trouble, visit);
        List<Member> shown = Stream.of(Member.values())
                .filter(member -> questions.stream().anyMatch(one -> one.id().equals(member.id())))
                .toList();
        visit.put("proposal", proposal);
        visit.put("lacks", lacks);
        visit.put("questions", questions);
        visit.put("etag", (base == null ? FormVersion.of(reply, shown) : base).text());
        visit.put("roster", Roster.of(proposal, points, trouble, visit));
        visit.put("lines", proposal.lines(Content.of(reply.body())));
        visit.put(
                "places",
                shown.stream().filter(Member::takesLines).map(Member::id).toList());
        if (trouble != null) {
            visit.put("trouble", trouble);
        }
        return "draft";
    }

    /** Appends lines of a pasted page to the chosen fields. */
    private static Content lines(Content typed, MultiValueMap<String, String> form) {
        List<String> lines = form.getOrDefault("line", List.of());
        List<String> places = form.getOrDefault("to", List.of());
        Content all = typed;
        for (int i = 0; i < Math.min(lines.size(), places.size()); i++) {
            for (Member member : Member.values()) {
                if (member.takesLines() && member.id().equals(places.get(i))) {
                    all = all.plus(member, lines.get(i).strip());
                }
            }
        }
        return all;
    }

    /** Lines of a pasted page that are to be discarded. */
    private static List<String> discarded(MultiValueMap<String, String> form) {
        List<String> lines = form.getOrDefault("line", List.of());
        List<String> places = form.getOrDefault("to", List.of());
        return IntStream.range(0, Math.min(lines.size(), places.size()))
                .filter(i -> places.get(i).equals(NOWHERE))
                .mapToObj(lines::get)
                .toList();
    }

    /** Fields for which the other version was chosen after a conflict. */
    private Content chosen(Visit visit, String id, Content typed, Map<String, List<String>> form) {
        List<Member> theirs = Stream.of(Member.values())
                .filter(member ->
                        form.getOrDefault("keep." + member.id(), List.of()).contains("theirs"))
                .toList();
        if (theirs.isEmpty()) {
            return typed;
        }
        Content now = Content.of(proposals.get(visit, id).body());
        Content all = typed;
        for (Member member : theirs) {
            all = all.with(member, now.of(member));
        }
        return all;
    }
}
