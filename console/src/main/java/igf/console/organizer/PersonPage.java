package igf.console.organizer;

import igf.console.form.EditConflict;
import igf.console.page.MailCounts;
import igf.console.page.PageContext;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import igf.console.service.Service;
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

/** {@code /proposals/{id}/people}: adds, changes, replaces and removes people of a proposal. */
@Controller
@RequestMapping("/proposals/{id:[0-9a-fA-F-]{36}}/people")
class PersonPage {

    private static final List<String> FIELDS = List.of(
            "role", "name", "email", "affiliation", "stakeholderGroup", "region", "country", "gender", "attendance");

    private static final String ENTRY = "/proposals/{id}/roster/{entry}";
    private static final int MAX_ATTEMPTS = 3;

    private final ProposalReader proposals;

    PersonPage(ProposalReader proposals) {
        this.proposals = proposals;
    }

    @GetMapping("/new")
    String showNew(@PathVariable String id, @RequestParam(defaultValue = "SPEAKER") String role, PageContext context) {
        Map<String, String> person = fields(Proposal.Person.NEW);
        person.put("role", role);
        return page(id, "", person, person, null, context);
    }

    @GetMapping("/{entry:[0-9a-fA-F-]{36}}")
    String show(@PathVariable String id, @PathVariable String entry, PageContext context) {
        Map<String, String> person = fields(find(proposals.get(context, id).bodyAs(Proposal.class), entry));
        return page(id, entry, person, person, null, context);
    }

    @PostMapping
    String add(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            @RequestParam(defaultValue = "") String once,
            PageContext context) {
        Map<String, String> typed = fromForm(form);
        // Adding a person does not conflict with other changes.
        Reply reply = send(context, id, HttpMethod.POST, toJson(typed), once, "/proposals/{id}/roster", id);
        return redirectOrShow(reply, "person-added", id, "", typed, null, context);
    }

    @PostMapping("/{entry:[0-9a-fA-F-]{36}}")
    String change(
            @PathVariable String id,
            @PathVariable String entry,
            @RequestParam Map<String, String> form,
            PageContext context) {
        Map<String, String> stored = fields(find(proposals.get(context, id).bodyAs(Proposal.class), entry));
        Map<String, String> typed = fromForm(form);
        Map<String, @Nullable String> patch = new LinkedHashMap<>();
        List<EditConflict> conflicts = new ArrayList<>();
        for (String field : FIELDS) {
            String shownValue = form.getOrDefault("was." + field, "");
            String typedValue = typed.getOrDefault(field, "");
            String storedValue = stored.getOrDefault(field, "");
            if (typedValue.equals(shownValue)
                    || typedValue.equals(storedValue)
                    || "theirs".equals(form.get("keep." + field))) {
                typed.put(field, storedValue);
            } else if (storedValue.equals(shownValue)) {
                patch.put(field, typedValue.isEmpty() ? null : typedValue);
            } else {
                conflicts.add(new EditConflict(field, "person." + field, typedValue, storedValue));
            }
        }
        if (!conflicts.isEmpty()) {
            context.response().setStatus(412);
            return page(id, entry, typed, stored, new Conflicts(conflicts), context);
        }
        if (patch.isEmpty()) {
            return context.redirect(roster(id, "person-changed"));
        }
        Reply reply = send(context, id, HttpMethod.PATCH, patch, "", ENTRY, id, entry);
        return redirectOrShow(reply, "person-changed", id, entry, typed, null, context);
    }

    private record Conflicts(List<EditConflict> clashes) {}

    @PostMapping("/{entry:[0-9a-fA-F-]{36}}/removal")
    String remove(@PathVariable String id, @PathVariable String entry, PageContext context) {
        Reply reply = send(context, id, HttpMethod.DELETE, null, "", ENTRY, id, entry);
        return redirectOrShow(reply, "person-removed", id, entry, null, null, context);
    }

    private record ReplacementRequest(@Nullable String name, String email, String reason) {}

    private record ReplacementForm(String newName, String newEmail, String reason) {}

    /** Replaces a person. The service informs the old person and invites the new one. */
    @PostMapping("/{entry:[0-9a-fA-F-]{36}}/replacement")
    String replace(
            @PathVariable String id,
            @PathVariable String entry,
            @RequestParam(defaultValue = "") String newName,
            @RequestParam(defaultValue = "") String newEmail,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String once,
            PageContext context) {
        var body = new ReplacementRequest(newName.isBlank() ? null : newName.strip(), newEmail.strip(), reason.strip());
        Reply reply = send(context, id, HttpMethod.POST, body, once, ENTRY + "/replacement", id, entry);
        var typed = new ReplacementForm(newName, newEmail, reason);
        return redirectOrShow(reply, "person-replaced", id, entry, null, typed, context);
    }

    /** Sends a command with the current ETag, so that a change of another part of the proposal causes no conflict. */
    private Reply send(
            PageContext context,
            String id,
            HttpMethod method,
            @Nullable Object body,
            String idempotencyKey,
            String path,
            Object... variables) {
        for (int attemptsLeft = MAX_ATTEMPTS; ; attemptsLeft--) {
            String etag = proposals.get(context, id).etag();
            Reply reply = context.services()
                    .send(Service.PROPOSAL, method, body, new RequestOptions(etag, idempotencyKey), path, variables);
            if (!reply.isPreconditionFailed() || attemptsLeft == 0) {
                return reply;
            }
        }
    }

    private static Proposal.Person find(Proposal proposal, String entry) {
        return proposal.roster().stream()
                .filter(person -> person.id().equals(entry))
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
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < FIELDS.size(); i++) {
            fields.put(FIELDS.get(i), values.get(i));
        }
        return fields;
    }

    private static Map<String, String> fromForm(Map<String, String> form) {
        Map<String, String> typed = new LinkedHashMap<>();
        FIELDS.forEach(field -> typed.put(field, form.getOrDefault(field, "").strip()));
        return typed;
    }

    private static Map<String, @Nullable String> toJson(Map<String, String> typed) {
        Map<String, @Nullable String> body = new LinkedHashMap<>();
        typed.forEach((field, value) -> body.put(field, value.isEmpty() ? null : value));
        return body;
    }

    private static String roster(String id, String note) {
        return "/proposals/" + id + "?note=" + note + "#roster";
    }

    /** @param typed values of the person; null to show the stored ones */
    private String redirectOrShow(
            Reply reply,
            String note,
            String id,
            String entry,
            @Nullable Map<String, String> typed,
            @Nullable ReplacementForm replacement,
            PageContext context) {
        return context.redirectOrShow(reply, roster(id, note), () -> {
            context.showErrors(
                    reply.status() == 409 || reply.status() == 412 ? 409 : 422,
                    context.texts().proposalErrors(reply.formErrors(), List.of(), context.locale()));
            Map<String, String> stored = entry.isEmpty()
                    ? fields(Proposal.Person.NEW)
                    : fields(find(proposals.get(context, id).bodyAs(Proposal.class), entry));
            return page(id, entry, typed == null ? stored : typed, stored, replacement, context);
        });
    }

    /**
     * @param entry empty for a new person
     * @param was stored values
     * @param replacement mails that a replacement sends
     */
    private record Model(
            Proposal proposal,
            String entry,
            Map<String, String> person,
            Map<String, String> was,
            boolean invited,
            MailCounts replacement) {}

    /** @param more what only this response shows */
    private String page(
            String id,
            String entry,
            Map<String, String> person,
            Map<String, String> stored,
            @Nullable Record more,
            PageContext context) {
        Proposal proposal = proposals.get(context, id).bodyAs(Proposal.class);
        proposals.showEdition(context, proposal.edition());
        boolean invited = !entry.isEmpty() && find(proposal, entry).isInvited();
        MailCounts mails = MailCounts.of("invitation", 1).plus(MailCounts.of("speaker-replaced", invited ? 1 : 0));
        return context.show("person", new Model(proposal, entry, person, stored, invited, mails), more);
    }
}
