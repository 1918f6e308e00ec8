package igf.proposal.merger.web;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.or;

import igf.platform.people.People;
import igf.platform.view.Views;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Problem;
import igf.proposal.invitation.InvitationToken;
import igf.proposal.merger.MergerCommand;
import igf.proposal.merger.MergerId;
import igf.proposal.merger.MergerState;
import igf.proposal.merger.Side;
import igf.proposal.merger.view.MergerView;
import igf.proposal.proposal.EntryState;
import igf.proposal.proposal.Notice;
import igf.proposal.proposal.ProposalCommand;
import igf.proposal.proposal.ProposalState;
import igf.proposal.proposal.RosterEntry;
import igf.proposal.proposal.Seen;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Merging, for the secretariat and both sides. */
@RestController
@RequestMapping(Api.BASE + "/proposals/{id}")
class MergerController {

    /** How long both sides have where the secretariat does not say */
    private static final Duration USUAL = Duration.ofDays(14);

    private final SecureRandom random = new SecureRandom();
    private final Api api;
    private final Mergers mergers;
    private final People people;
    private final Views views;
    private final MergerView view;
    private final Clock clock;

    MergerController(Api api, Mergers mergers, People people, Views views, MergerView view, Clock clock) {
        this.api = api;
        this.mergers = mergers;
        this.people = people;
        this.views = views;
        this.view = view;
        this.clock = clock;
    }

    /** @param into the proposal that takes the other in; @param until when both must have answered */
    record ProposeBody(
            @NotNull UUID into,
            @Size(max = 5_000) @Nullable String reason,
            @Nullable Instant until) {}

    @PostMapping("/merge")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<MergerShown> propose(@PathVariable UUID id, @RequestBody ProposeBody body) {
        var from = mergers.proposal(id);
        var into = mergers.proposal(body.into());
        var until = body.until() == null ? clock.instant().plus(USUAL) : body.until();
        var reason = body.reason() == null ? "" : body.reason();
        // The link names the merger, which goes by the proposal that goes in.
        var command = new MergerCommand.Propose(MergerId.of(id), side(id, from), side(id, into), reason, until);
        var written = api.<MergerState>sendUnconditionally(command);
        return api.created("/proposals/" + id + "/merge", null, written, shown(written.result()));
    }

    private Side side(UUID merger, ProposalState proposal) {
        var notice = proposal.notice();
        if (notice == null || !proposal.stage().isMergeable()) {
            throw new Problem(Problem.Kind.CONFLICT, "A proposal that is " + proposal.stage() + " cannot be merged.");
        }
        var secret = new byte[InvitationToken.SECRET];
        random.nextBytes(secret);
        var token = InvitationToken.of(merger, secret);
        return new Side(proposal.id(), notice, token.hash(), people.seal(people.document(told(notice)), token.text()));
    }

    private static List<UUID> told(Notice notice) {
        var told = new HashSet<UUID>();
        notice.organizers().forEach(entry -> told.add(entry.person()));
        if (notice.owner().person() != null) {
            told.add(notice.owner().person());
        }
        return List.copyOf(told);
    }

    /** What a side says. */
    enum Answer {
        AGREE,
        REFUSE
    }

    record AnswerBody(@NotNull Answer answer) {}

    @PostMapping("/merge/answer")
    @Allow(guard = EitherSide.class)
    ResponseEntity<MergerShown> answer(@PathVariable UUID id, @RequestBody AnswerBody body, Caller caller) {
        var sides = mergers.sidesOf(mergers.of(id), caller);
        var written = api.<MergerState>sendUnconditionally(
                new MergerCommand.Answer(MergerId.of(id), sides, body.answer() == Answer.AGREE));
        return api.ok(null, written, shown(written.result()));
    }

    @GetMapping("/merge")
    @Allow(roles = "SECRETARIAT", guard = EitherSide.class)
    MergerShown get(@PathVariable UUID id) {
        return shown(mergers.of(id));
    }

    @DeleteMapping("/merge")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<MergerShown> undo(@PathVariable UUID id, @RequestParam @Size(max = 5_000) @Nullable String reason) {
        var written = api.<MergerState>sendUnconditionally(new MergerCommand.Undo(MergerId.of(id), reason));
        return api.ok(null, written, shown(written.result()));
    }

    /** The other side takes one of the offered people over: the entry there has an id that follows from both. */
    @PostMapping("/merge/people/{entry}")
    @Allow(roles = "SECRETARIAT", guard = EitherSide.class)
    ResponseEntity<MergerShown> take(@PathVariable UUID id, @PathVariable UUID entry, Caller caller) {
        var merger = mergers.of(id);
        var into = merger.into().proposal();
        if (!caller.isSecretariat() && !mergers.organizes(caller, into)) {
            throw new Problem(Problem.Kind.FORBIDDEN, "Only the side that takes the other in can take its people.");
        }
        var taken = new MergerCommand.NoteTaken(MergerId.of(id), entry, Copies.id(into, entry));
        var written = api.<MergerState>sendUnconditionally(taken);
        list(into, written.result(), entry);
        return api.created("/proposals/" + into, null, written, shown(written.result()));
    }

    private void list(UUID into, MergerState merger, UUID entry) {
        var roster = mergers.proposal(into);
        merger.offered().stream()
                .filter(each -> each.id().equals(entry))
                .map(each -> Copies.of(each, into))
                .filter(copy -> roster.entry(copy.id()).isEmpty())
                .forEach(copy -> api.<Seen>sendUnconditionally(new ProposalCommand.ListPerson(into, copy)));
    }

    /** Every merger that the proposal has or had a part in, on either side. */
    @GetMapping("/mergers")
    @Allow(roles = "SECRETARIAT")
    Map<String, Object> all(@PathVariable UUID id) {
        var items = new ArrayList<Document>();
        views.collection(view, MergerView.MERGERS)
                .find(or(eq("_id", id.toString()), eq("into", id.toString())))
                .forEach(d -> items.add(new Document("proposalId", d.getString("_id"))
                        .append("number", d.get("number"))
                        .append("into", d.getString("into"))
                        .append("intoNumber", d.get("intoNumber"))
                        .append("state", d.getString("state"))
                        .append("steps", d.get("steps"))));
        return Map.of("items", items);
    }

    private MergerShown shown(MergerState state) {
        return MergerShown.of(state, people);
    }

    /** A person of one roster on another. */
    private static final class Copies {

        static UUID id(UUID into, UUID entry) {
            return igf.platform.domain.DerivedId.of(into, "taken:" + entry);
        }

        static RosterEntry of(RosterEntry entry, UUID into) {
            return new RosterEntry(
                    id(into, entry.id()),
                    entry.role(),
                    entry.person(),
                    entry.name(),
                    entry.email(),
                    entry.gender(),
                    entry.affiliation(),
                    entry.organizationId(),
                    entry.stakeholderGroup(),
                    entry.region(),
                    entry.country(),
                    entry.language(),
                    entry.firstTime(),
                    entry.attendance(),
                    EntryState.LISTED);
        }
    }
}
