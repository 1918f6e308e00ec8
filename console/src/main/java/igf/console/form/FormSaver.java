package igf.console.form;

import static igf.console.service.Json.listOf;

import igf.console.organizer.Proposal;
import igf.console.page.PageContext;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import igf.console.service.Service;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * Saves a form. It sends only the fields that the user has changed. If another user has changed other fields in the
 * meantime, both changes are kept. Fields that both have changed need a choice.
 */
final class FormSaver {

    private FormSaver() {}

    private static final int MAX_ATTEMPTS = 3;

    /**
     * The result of saving.
     *
     * @param reply the service's last response, or the stored proposal if nothing was changed
     * @param content content that the form shows next: the typed text, together with what others have changed
     * @param base base of that form
     * @param conflicts fields that both have changed, with the other version; empty unless they prevented saving
     */
    record Result(Reply reply, Content content, FormBase base, Map<ProposalField, List<String>> conflicts) {
        boolean saved() {
            return reply.isSuccess();
        }
    }

    static Result save(PageContext context, String id, FormBase base, Content typed) {
        FormBase from = base;
        Content content = typed;
        for (int attemptsLeft = MAX_ATTEMPTS; ; attemptsLeft--) {
            Map<String, @Nullable Object> patch = new LinkedHashMap<>();
            for (ProposalField field : from.fields()) {
                if (from.isChanged(content, field)) {
                    patch.put(field.id(), content.toJson(field));
                }
            }
            if (patch.isEmpty()) {
                Reply stored = context.services().get(Service.PROPOSAL, "/proposals/{id}", id);
                return savedResult(stored, from);
            }
            Reply reply = context.services()
                    .send(
                            Service.PROPOSAL,
                            HttpMethod.PATCH,
                            patch,
                            RequestOptions.ifMatch(from.etag()),
                            "/proposals/{id}",
                            id);
            if (reply.isSuccess()) {
                return savedResult(reply, from);
            }
            if (!reply.isPreconditionFailed()) {
                return new Result(reply, content, from, Map.of());
            }
            Reply theirs = context.services().get(Service.PROPOSAL, "/proposals/{id}", id);
            Result merged = merge(reply, theirs, from, content);
            if (!merged.conflicts().isEmpty() || attemptsLeft == 0) {
                return merged;
            }
            from = merged.base();
            content = merged.content();
        }
    }

    /**
     * Discards lines of the pasted page. After a concurrent change, it reads the proposal again and finds each line by
     * its text.
     *
     * @param stored the stored proposal
     * @return the last response, or the stored proposal if there was nothing to discard
     */
    static Reply discard(PageContext context, String id, Reply stored, List<String> lines) {
        Reply last = stored;
        for (String line : lines) {
            last = discard(context, id, last, line, MAX_ATTEMPTS);
            if (!last.isSuccess()) {
                return last;
            }
        }
        return last;
    }

    private static Reply discard(PageContext context, String id, Reply stored, String line, int attemptsLeft) {
        int index = listOf(
                        stored.body(),
                        "unassigned",
                        element -> element.asString("").strip())
                .indexOf(line.strip());
        if (index < 0) {
            return stored;
        }
        Reply reply = context.services()
                .send(
                        Service.PROPOSAL,
                        HttpMethod.DELETE,
                        null,
                        RequestOptions.ifMatch(stored.etag()),
                        "/proposals/{id}/unassigned/{line}",
                        id,
                        index);
        return reply.isPreconditionFailed() && attemptsLeft > 1
                ? discard(
                        context,
                        id,
                        context.services().get(Service.PROPOSAL, "/proposals/{id}", id),
                        line,
                        attemptsLeft - 1)
                : reply;
    }

    /**
     * Sets the attendance of everyone who has none. A concurrent change is kept.
     *
     * @param stored the stored proposal
     * @return the last response, or the stored proposal if everyone has one
     */
    static Reply setAttendance(PageContext context, String id, Reply stored, String attendance) {
        return setAttendance(context, id, stored, attendance, MAX_ATTEMPTS);
    }

    private static Reply setAttendance(
            PageContext context, String id, Reply stored, String attendance, int attemptsLeft) {
        Reply last = stored;
        for (String entry : stored.bodyAs(Proposal.class).unsaid()) {
            last = context.services()
                    .send(
                            Service.PROPOSAL,
                            HttpMethod.PATCH,
                            Map.of("attendance", attendance),
                            RequestOptions.ifMatch(last.etag()),
                            "/proposals/{id}/roster/{entry}",
                            id,
                            entry);
            // A person who was removed from the list is skipped.
            if ((last.isPreconditionFailed() || last.status() == 404) && attemptsLeft > 1) {
                Reply theirs = context.services().get(Service.PROPOSAL, "/proposals/{id}", id);
                return setAttendance(context, id, theirs, attendance, attemptsLeft - 1);
            }
            if (!last.isSuccess()) {
                return last;
            }
        }
        return last;
    }

    private static Result savedResult(Reply proposal, FormBase base) {
        return new Result(proposal, Content.of(proposal.body()), FormBase.of(proposal, base.fields()), Map.of());
    }

    private static Result merge(Reply reply, Reply stored, FormBase base, Content typed) {
        Content theirs = Content.of(stored.body());
        Content merged = typed;
        Map<ProposalField, List<String>> conflicts = new LinkedHashMap<>();
        for (ProposalField field : base.fields()) {
            boolean changedByUser = base.isChanged(typed, field);
            boolean changedByOther = base.isChanged(theirs, field);
            if (!changedByUser) {
                merged = merged.with(field, theirs.of(field));
            } else if (changedByOther && !typed.hash(field).equals(theirs.hash(field))) {
                conflicts.put(field, theirs.of(field));
            }
        }
        return new Result(reply, merged, FormBase.of(stored, base.fields()), conflicts);
    }
}
