package igf.proposal.edition.web;

import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.proposal.call.Extension;
import igf.proposal.edition.EditionCommand;
import igf.proposal.edition.EditionId;
import igf.proposal.edition.EditionState;
import igf.proposal.edition.web.EditionRequests.ExtensionBody;
import igf.proposal.reading.Editions;
import igf.proposal.reading.Proposals;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Extends the call for all proposals or for one. */
@RestController
@RequestMapping(Api.BASE + "/editions/{edition}/extensions")
class ExtensionController {

    private final Api api;
    private final Editions editions;
    private final Proposals proposals;

    ExtensionController(Api api, Editions editions, Proposals proposals) {
        this.api = api;
        this.editions = editions;
        this.proposals = proposals;
    }

    /**
     * An extension.
     *
     * @param proposalId the only proposal that it applies to, null for all
     * @param until the new end of the call, or the last instant for the proposal
     * @param reason the reason
     * @param by subject of the user who granted it
     * @param at when it was granted
     */
    record Shown(@Nullable UUID proposalId, Instant until, String reason, String by, Instant at) {
        static Shown of(Extension extension) {
            return new Shown(
                    extension.proposal(), extension.until(), extension.reason(), extension.by(), extension.at());
        }
    }

    /**
     * All extensions.
     *
     * @param items in chronological order
     */
    record AllShown(List<Shown> items) {}

    /**
     * Extends the call, for all proposals or for one.
     * <p>The call closes later for everyone, or one proposal alone may still be submitted and changed. Refused
     * with 422 if the new end is in the past or not later than the current one, or if the proposal belongs to another
     * edition.
     */
    @PostMapping
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Shown> extendCall(@PathVariable String edition, @RequestBody ExtensionBody body) {
        var id = EditionId.of(edition);
        return api.<EditionState, Shown>answer(
                new EditionCommand.Extend(
                        id, body.proposalId(), editionOf(body.proposalId()), body.until(), body.reason()),
                written -> api.created(
                        "/editions/" + edition + "/extensions",
                        written.versionOf(id),
                        written,
                        Shown.of(written.result().extensions().getLast())));
    }

    /** Returns the proposal's edition, so that the command can refuse a proposal of another edition. */
    private @Nullable String editionOf(@Nullable UUID proposal) {
        return proposal == null ? null : proposals.get(proposal).state().edition();
    }

    /** Lists the extensions of the call. */
    @GetMapping
    @Allow(roles = "SECRETARIAT")
    AllShown list(@PathVariable String edition) {
        var state = editions.get(edition);
        return new AllShown(state.extensions().stream().map(Shown::of).toList());
    }
}
