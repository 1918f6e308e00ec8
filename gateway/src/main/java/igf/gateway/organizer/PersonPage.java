package igf.gateway.organizer;

import igf.gateway.form.Clash;
import igf.gateway.page.Mails;
import igf.gateway.page.Onward;
import igf.gateway.page.Visit;
import igf.gateway.refusal.ProblemException;
import igf.gateway.refusal.ProblemKind;
import igf.gateway.service.Reply;
import igf.gateway.service.Sent;
import igf.gateway.service.Service;
import igf.gateway.service.Services;
import igf.gateway.service.Trouble;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One person of a proposal: added, changed, replaced, taken off. */
@Controller
@RequestMapping("/proposals/{id:[0-9a-fA-F-]{36}}/people")
class PersonPage {

    /** What the form asks of somebody. */
    private static final List<String> FIELDS = List.of(
            "role", "name", "email", "affiliation", "stakeholderGroup", "region", "country", "gender", "attendance");

    private static final String ENTRY = "/proposals/{id}/roster/{entry}";
    private static final int TRIES = 3;

    private final Services services;
    private final Proposals proposals;
    private final Wording wording;

    PersonPage(Services services, Proposals proposals, Wording wording) {
        this.services = services;
        this.proposals = proposals;
        this.wording = wording;
    }

    @GetMapping("/new")
    String ask(@PathVariable String id, @RequestParam(defaultValue = "SPEAKER") String role, Visit visit, Model model) {
        Map<String, String> person = fields(Proposal.Person.NEW);
        person.put("role", role);
        return page(id, "", person, person, null, visit, model);
    }

    @GetMapping("/{entry:[0-9a-fA-F-]{36}}")
    String show(@PathVariable String id, @PathVariable String entry, Visit visit, Model model) {
        Map<String, String> person = fields(find(Proposal.of(proposals.get(visit, id)), entry));
        return page(id, entry, person, person, null, visit, model);
    }

    @PostMapping
    String add(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            @RequestParam(defaultValue = "") String once,
            Visit visit,
            Model model) {
        Map<String, String> typed = typed(form);
        // Whatever else was changed meanwhile, a new person is nobody's change.
        Reply reply = send(visit, id, HttpMethod.POST, json(typed), once, "/proposals/{id}/roster", id);
        return reply.succeeded() ? back(visit, id, "person-added") : refused(id, "", typed, reply, visit, model);
    }

    @PostMapping("/{entry:[0-9a-fA-F-]{36}}")
    String change(
            @PathVariable String id,
            @PathVariable String entry,
            @RequestParam Map<String, String> form,
            Visit visit,
            Model model) {
        Map<String, String> now = fields(find(Proposal.of(proposals.get(visit, id)), entry));
        Map<String, String> typed = typed(form);
        Map<String, @Nullable String> patch = new LinkedHashMap<>();
        List<Clash> clashes = new ArrayList<>();
        for (String field : FIELDS) {
            String was = form.getOrDefault("was." + field, "");
            String mine = typed.getOrDefault(field, "");
            String theirs = now.getOrDefault(field, "");
            if (mine.equals(was) || mine.equals(theirs) || "theirs".equals(form.get("keep." + field))) {
                typed.put(field, theirs);
            } else if (theirs.equals(was)) {
                patch.put(field, mine.isEmpty() ? null : mine);
            } else {
                clashes.add(new Clash(field, "person." + field, mine, theirs));
            }
        }
        if (!clashes.isEmpty()) {
            model.addAttribute("clashes", clashes);
            visit.response().setStatus(412);
            return page(id, entry, typed, now, null, visit, model);
        }
        Reply reply = patch.isEmpty() ? null : send(visit, id, HttpMethod.PATCH, patch, "", ENTRY, id, entry);
        return reply == null || reply.succeeded()
                ? back(visit, id, "person-changed")
                : refused(id, entry, typed, reply, visit, model);
    }

    @PostMapping("/{entry:[0-9a-fA-F-]{36}}/removal")
    String remove(@PathVariable String id, @PathVariable String entry, Visit visit, Model model) {
        Reply reply = send(visit, id, HttpMethod.DELETE, null, "", ENTRY, id, entry);
        return reply.succeeded()
                ? back(visit, id, "person-removed")
                : refused(id, entry, fields(find(Proposal.of(proposals.get(visit, id)), entry)), reply, visit, model);
    }

    private record Replacement(@Nullable String name, String email, String reason) {}

    /** Gives the place to somebody else: who goes is told, and who comes is invited. */
    @PostMapping("/{entry:[0-9a-fA-F-]{36}}/replacement")
    String replace(
            @PathVariable String id,
            @PathVariable String entry,
            @RequestParam(defaultValue = "") String newName,
            @RequestParam(defaultValue = "") String newEmail,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String once,
            Visit visit,
            Model model) {
        var body = new Replacement(newName.isBlank() ? null : newName.strip(), newEmail.strip(), reason.strip());
        Reply reply = send(visit, id, HttpMethod.POST, body, once, ENTRY + "/replacement", id, entry);
        if (reply.succeeded()) {
            return back(visit, id, "person-replaced");
        }
        model.addAttribute("newName", newName);
        model.addAttribute("newEmail", newEmail);
        model.addAttribute("reason", reason);
        return refused(id, entry, fields(find(Proposal.of(proposals.get(visit, id)), entry)), reply, visit, model);
    }

    /** What is done to one person goes by the proposal's version; that somebody else has changed another part of it is no reason to ask again. */
    private Reply send(
            Visit visit,
            String id,
            HttpMethod method,
            @Nullable Object body,
            String once,
            String path,
            Object... variables) {
        for (int left = TRIES; ; left--) {
            String etag = proposals.get(visit, id).etag();
            Reply reply = services.send(visit, Service.PROPOSAL, method, body, new Sent(etag, once), path, variables);
            if (!reply.overtaken() || left == 0) {
                return reply;
            }
        }
    }

    private static Proposal.Person find(Proposal proposal, String entry) {
        return proposal.people().stream()
                .filter(one -> one.id().equals(entry))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
    }

    private static Map<String, String> fields(Proposal.Person person) {
        List<String> values = List.of(
                person.role(),
                person.name(),
                person.email(),
                person.affiliation(),
                person.stakeholderGroup(),
                person.region(),
                person.country(),
                person.gender(),
                person.attendance());
        Map<String, String> all = new LinkedHashMap<>();
        for (int i = 0; i < FIELDS.size(); i++) {
            all.put(FIELDS.get(i), values.get(i));
        }
        return all;
    }

    private static Map<String, String> typed(Map<String, String> form) {
        Map<String, String> all = new LinkedHashMap<>();
        FIELDS.forEach(field -> all.put(field, form.getOrDefault(field, "").strip()));
        return all;
    }

    private static Map<String, @Nullable String> json(Map<String, String> typed) {
        Map<String, @Nullable String> body = new LinkedHashMap<>();
        typed.forEach((field, value) -> body.put(field, value.isEmpty() ? null : value));
        return body;
    }

    private static String back(Visit visit, String id, String note) {
        return Onward.to(visit, "/proposals/" + id + "?note=" + note + "#roster");
    }

    private String refused(String id, String entry, Map<String, String> typed, Reply reply, Visit visit, Model model) {
        visit.response().setStatus(reply.status() == 409 || reply.status() == 412 ? 409 : 422);
        Map<String, String> was = entry.isEmpty()
                ? fields(Proposal.Person.NEW)
                : fields(find(Proposal.of(proposals.get(visit, id)), entry));
        return page(id, entry, typed, was, wording.of(reply.trouble(), visit.locale()), visit, model);
    }

    private String page(
            String id,
            String entry,
            Map<String, String> person,
            Map<String, String> was,
            @Nullable Trouble trouble,
            Visit visit,
            Model model) {
        Proposal proposal = Proposal.of(proposals.get(visit, id));
        model.addAttribute("proposal", proposal);
        proposals.year(visit, proposal.edition(), model);
        model.addAttribute("entry", entry);
        model.addAttribute("person", person);
        model.addAttribute("was", was);
        boolean invited = !entry.isEmpty() && find(proposal, entry).isInvited();
        model.addAttribute("invited", invited);
        model.addAttribute("replacement", Mails.of("invitation", 1).and(Mails.of("speaker-replaced", invited ? 1 : 0)));
        if (trouble != null) {
            model.addAttribute("trouble", trouble);
        }
        return "person";
    }
}
