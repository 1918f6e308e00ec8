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
 * Saves a form. It sends only what was changed. If somebody else has changed other fields in the meantime, both
 * changes are kept. Only fields that both have changed need a choice.
 */
final class FormSaver {

    private FormSaver() {}

    private static final int MAX_ATTEMPTS = 3;

    /**
     * The result of saving.
     *
     * @param reply the service's last response, or the stored proposal if nothing was changed
     * @param content what the form shows next: typed text, and what others have changed beside it
     * @param base of that form
     * @param clashes fields that both have changed, with the other version; empty unless they prevented saving
     */
    record Result(Reply reply, Content content, FormBase base, Map<ProposalField, List<String>> clashes) {
        boolean saved() {
            return reply.isSuccess();
        }
    }

    static Result save(PageContext context, String id, FormBase base, Content typed) {
        FormBase from = base;
        Content content = typed;
        for (int left = MAX_ATTEMPTS; ; left--) {
            Map<String, @Nullable Object> patch = new LinkedHashMap<>();
            for (ProposalField member : from.members()) {
                if (from.isChanged(content, member)) {
                    patch.put(member.id(), content.toJson(member));
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
            if (!merged.clashes().isEmpty() || left == 0) {
                return merged;
            }
            from = merged.base();
            content = merged.content();
        }
    }

    /**
     * Discards lines of the pasted page by their position in the version that was read before.
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

    private static Reply discard(PageContext context, String id, Reply now, String line, int tries) {
        int at = listOf(now.body(), "unassigned", one -> one.asString("").strip())
                .indexOf(line.strip());
        if (at < 0) {
            return now;
        }
        Reply reply = context.services()
                .send(
                        Service.PROPOSAL,
                        HttpMethod.DELETE,
                        null,
                        RequestOptions.ifMatch(now.etag()),
                        "/proposals/{id}/unassigned/{line}",
                        id,
                        at);
        return reply.isPreconditionFailed() && tries > 1
                ? discard(context, id, context.services().get(Service.PROPOSAL, "/proposals/{id}", id), line, tries - 1)
                : reply;
    }

    /**
     * Sets the attendance of everybody who has none. A concurrent change is kept.
     *
     * @param stored the stored proposal
     * @return the last response, or the stored proposal if everybody has one
     */
    static Reply setAttendance(PageContext context, String id, Reply stored, String attendance) {
        return setAttendance(context, id, stored, attendance, MAX_ATTEMPTS);
    }

    private static Reply setAttendance(PageContext context, String id, Reply now, String attendance, int tries) {
        Reply last = now;
        for (String entry : now.bodyAs(Proposal.class).unsaid()) {
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
            if ((last.isPreconditionFailed() || last.status() == 404) && tries > 1) {
                Reply theirs = context.services().get(Service.PROPOSAL, "/proposals/{id}", id);
                return setAttendance(context, id, theirs, attendance, tries - 1);
            }
            if (!last.isSuccess()) {
                return last;
            }
        }
        return last;
    }

    private static Result savedResult(Reply proposal, FormBase from) {
        return new Result(proposal, Content.of(proposal.body()), FormBase.of(proposal, from.members()), Map.of());
    }

    private static Result merge(Reply refusal, Reply now, FormBase from, Content typed) {
        Content theirs = Content.of(now.body());
        Content merged = typed;
        Map<ProposalField, List<String>> clashes = new LinkedHashMap<>();
        for (ProposalField member : from.members()) {
            boolean byMe = from.isChanged(typed, member);
            boolean byThem = from.isChanged(theirs, member);
            if (!byMe) {
                merged = merged.with(member, theirs.of(member));
            } else if (byThem && !typed.hash(member).equals(theirs.hash(member))) {
                clashes.put(member, theirs.of(member));
            }
        }
        return new Result(refusal, merged, FormBase.of(now, from.members()), clashes);
    }
}
