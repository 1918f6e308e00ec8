package igf.console.organizer;

import igf.console.form.EditConflict;
import igf.console.page.MailCounts;
import igf.console.page.Visit;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import igf.console.service.Service;
import igf.console.service.Trouble;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** {@code /proposals/{id}/people}: adds, changes, replaces and removes a person of a proposal. */
@Controller
@RequestMapping("/proposals/{id:[0-9a-fA-F-]{36}}/people")
class PersonPage {

    /** The fields of a person. */
    private static final List<String> FIELDS = List.of(
            "role", "name", "email", "affiliation", "stakeholderGroup", "region", "country", "gender", "attendance");

    private static final String ENTRY = "/proposals/{id}/roster/{entry}";
    private static final int TRIES = 3;

    private final Proposals proposals;

    PersonPage(Proposals proposals) {
        this.proposals = proposals;
    }

    @GetMapping("/new")
    String ask(@PathVariable String id, @RequestParam(defaultValue = "SPEAKER") String role, Visit visit) {
        Map<String, String> person = fields(Proposal.Person.NEW);
        person.put("role", role);
        return page(id, "", person, person, null, visit);
    }

    @GetMapping("/{entry:[0-9a-fA-F-]{36}}")
    String show(@PathVariable String id, @PathVariable String entry, Visit visit) {
        Map<String, String> person = fields(find(proposals.get(visit, id).as(Proposal.class), entry));
        return page(id, entry, person, person, null, visit);
    }

    @PostMapping
    String add(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            @RequestParam(defaultValue = "") String once,
            Visit visit) {
        Map<String, String> typed = typed(form);
        // Adding a person conflicts with no other change.
        Reply reply = send(visit, id, HttpMethod.POST, json(typed), once, "/proposals/{id}/roster", id);
        return reply.succeeded() ? back(visit, id, "person-added") : refused(id, "", typed, reply, visit);
    }

    @PostMapping("/{entry:[0-9a-fA-F-]{36}}")
    String change(
            @PathVariable String id, @PathVariable String entry, @RequestParam Map<String, String> form, Visit visit) {
        Map<String, String> now = fields(find(proposals.get(visit, id).as(Proposal.class), entry));
        Map<String, String> typed = typed(form);
        Map<String, @Nullable String> patch = new LinkedHashMap<>();
        List<EditConflict> clashes = new ArrayList<>();
        for (String field : FIELDS) {
            String was = form.getOrDefault("was." + field, "");
            String mine = typed.getOrDefault(field, "");
            String theirs = now.getOrDefault(field, "");
            if (mine.equals(was) || mine.equals(theirs) || "theirs".equals(form.get("keep." + field))) {
                typed.put(field, theirs);
            } else if (theirs.equals(was)) {
                patch.put(field, mine.isEmpty() ? null : mine);
            } else {
                clashes.add(new EditConflict(field, "person." + field, mine, theirs));
            }
        }
        if (!clashes.isEmpty()) {
            visit.put("clashes", clashes);
            visit.response().setStatus(412);
            return page(id, entry, typed, now, null, visit);
        }
        Reply reply = patch.isEmpty() ? null : send(visit, id, HttpMethod.PATCH, patch, "", ENTRY, id, entry);
        return reply == null || reply.succeeded()
                ? back(visit, id, "person-changed")
                : refused(id, entry, typed, reply, visit);
    }

    @PostMapping("/{entry:[0-9a-fA-F-]{36}}/removal")
    String remove(@PathVariable String id, @PathVariable String entry, Visit visit) {
        Reply reply = send(visit, id, HttpMethod.DELETE, null, "", ENTRY, id, entry);
        return reply.succeeded()
                ? back(visit, id, "person-removed")
                : refused(id, entry, fields(find(proposals.get(visit, id).as(Proposal.class), entry)), reply, visit);
    }

    private record Replacement(@Nullable String name, String email, String reason) {}

    /** Replaces a person: the old one is told, and the new one is invited. */
    @PostMapping("/{entry:[0-9a-fA-F-]{36}}/replacement")
    String replace(
            @PathVariable String id,
            @PathVariable String entry,
            @RequestParam(defaultValue = "") String newName,
            @RequestParam(defaultValue = "") String newEmail,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String once,
            Visit visit) {
        var body = new Replacement(newName.isBlank() ? null : newName.strip(), newEmail.strip(), reason.strip());
        Reply reply = send(visit, id, HttpMethod.POST, body, once, ENTRY + "/replacement", id, entry);
        if (reply.succeeded()) {
            return back(visit, id, "person-replaced");
        }
        visit.put("newName", newName);
        visit.put("newEmail", newEmail);
        visit.put("reason", reason);
        return refused(id, entry, fields(find(proposals.get(visit, id).as(Proposal.class), entry)), reply, visit);
    }

    /** Reads the current version first: a change of another part of the proposal is no conflict. */
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
            Reply reply = visit.services()
                    .send(Service.PROPOSAL, method, body, new RequestOptions(etag, once), path, variables);
            if (!reply.overtaken() || left == 0) {
                return reply;
            }
        }
    }

    private static Proposal.Person find(Proposal proposal, String entry) {
        return proposal.roster().stream()
                .filter(one -> one.id().equals(entry))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
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
        return visit.redirect("/proposals/" + id + "?note=" + note + "#roster");
    }

    private String refused(String id, String entry, Map<String, String> typed, Reply reply, Visit visit) {
        visit.response().setStatus(reply.status() == 409 || reply.status() == 412 ? 409 : 422);
        Map<String, String> was = entry.isEmpty()
                ? fields(Proposal.Person.NEW)
                : fields(find(proposals.get(visit, id).as(Proposal.class), entry));
        return page(id, entry, typed, was, visit.texts().ofProposal(reply.trouble(), List.of(), visit.locale()), visit);
    }

    private String page(
            String id,
            String entry,
            Map<String, String> person,
            Map<String, String> was,
            @Nullable Trouble trouble,
            Visit visit) {
        Proposal proposal = proposals.get(visit, id).as(Proposal.class);
        visit.put("proposal", proposal);
        proposals.year(visit, proposal.edition());
        visit.put("entry", entry);
        visit.put("person", person);
        visit.put("was", was);
        boolean invited = !entry.isEmpty() && find(proposal, entry).isInvited();
        visit.put("invited", invited);
        visit.put(
                "replacement", MailCounts.of("invitation", 1).and(MailCounts.of("speaker-replaced", invited ? 1 : 0)));
        visit.put("trouble", trouble);
        return "person";
    }
}
