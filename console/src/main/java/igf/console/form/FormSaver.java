package igf.console.form;

import static igf.console.service.Json.listOf;

import igf.console.organizer.Proposal;
import igf.console.page.Visit;
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

    private static final int TRIES = 3;

    /**
     * The result of saving.
     *
     * @param reply the service's last response, or the stored proposal if nothing was changed
     * @param content what the form shows next: typed text, and what others have changed beside it
     * @param base of that form
     * @param clashes fields that both have changed, with the other version; empty unless they prevented saving
     */
    record Result(Reply reply, Content content, FormVersion base, Map<Member, List<String>> clashes) {
        boolean saved() {
            return reply.succeeded();
        }
    }

    static Result save(Visit visit, String id, FormVersion base, Content typed) {
        FormVersion from = base;
        Content content = typed;
        for (int left = TRIES; ; left--) {
            Map<String, @Nullable Object> patch = new LinkedHashMap<>();
            for (Member member : from.shown()) {
                if (from.differs(content, member)) {
                    patch.put(member.id(), content.json(member));
                }
            }
            if (patch.isEmpty()) {
                Reply now = visit.services().get(Service.PROPOSAL, "/proposals/{id}", id);
                return done(now, from);
            }
            Reply reply = visit.services()
                    .send(
                            Service.PROPOSAL,
                            HttpMethod.PATCH,
                            patch,
                            RequestOptions.ifMatch(from.etag()),
                            "/proposals/{id}",
                            id);
            if (reply.succeeded()) {
                return done(reply, from);
            }
            if (!reply.overtaken()) {
                return new Result(reply, content, from, Map.of());
            }
            Reply theirs = visit.services().get(Service.PROPOSAL, "/proposals/{id}", id);
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
     * @param now the stored proposal
     * @return the last response, or the stored proposal if there was nothing to discard
     */
    static Reply discard(Visit visit, String id, Reply now, List<String> lines) {
        Reply last = now;
        for (String line : lines) {
            last = discard(visit, id, last, line, TRIES);
            if (!last.succeeded()) {
                return last;
            }
        }
        return last;
    }

    private static Reply discard(Visit visit, String id, Reply now, String line, int tries) {
        int at = listOf(now.body(), "unassigned", one -> one.asString("").strip())
                .indexOf(line.strip());
        if (at < 0) {
            return now;
        }
        Reply reply = visit.services()
                .send(
                        Service.PROPOSAL,
                        HttpMethod.DELETE,
                        null,
                        RequestOptions.ifMatch(now.etag()),
                        "/proposals/{id}/unassigned/{line}",
                        id,
                        at);
        return reply.overtaken() && tries > 1
                ? discard(visit, id, visit.services().get(Service.PROPOSAL, "/proposals/{id}", id), line, tries - 1)
                : reply;
    }

    /**
     * Sets the attendance of everybody who has none. A concurrent change is kept.
     *
     * @param now the stored proposal
     * @return the last response, or the stored proposal if everybody has one
     */
    static Reply attend(Visit visit, String id, Reply now, String attendance) {
        return attend(visit, id, now, attendance, TRIES);
    }

    private static Reply attend(Visit visit, String id, Reply now, String attendance, int tries) {
        Reply last = now;
        for (String entry : now.as(Proposal.class).unsaid()) {
            last = visit.services()
                    .send(
                            Service.PROPOSAL,
                            HttpMethod.PATCH,
                            Map.of("attendance", attendance),
                            RequestOptions.ifMatch(last.etag()),
                            "/proposals/{id}/roster/{entry}",
                            id,
                            entry);
            // A person who was removed from the list is skipped.
            if ((last.overtaken() || last.status() == 404) && tries > 1) {
                Reply theirs = visit.services().get(Service.PROPOSAL, "/proposals/{id}", id);
                return attend(visit, id, theirs, attendance, tries - 1);
            }
            if (!last.succeeded()) {
                return last;
            }
        }
        return last;
    }

    private static Result done(Reply proposal, FormVersion from) {
        return new Result(proposal, Content.of(proposal.body()), FormVersion.of(proposal, from.shown()), Map.of());
    }

    private static Result merge(Reply refusal, Reply now, FormVersion from, Content typed) {
        Content theirs = Content.of(now.body());
        Content merged = typed;
        Map<Member, List<String>> clashes = new LinkedHashMap<>();
        for (Member member : from.shown()) {
            boolean byMe = from.differs(typed, member);
            boolean byThem = from.differs(theirs, member);
            if (!byMe) {
                merged = merged.with(member, theirs.of(member));
            } else if (byThem && !typed.mark(member).equals(theirs.mark(member))) {
                clashes.put(member, theirs.of(member));
            }
        }
        return new Result(refusal, merged, FormVersion.of(now, from.shown()), clashes);
    }
}
