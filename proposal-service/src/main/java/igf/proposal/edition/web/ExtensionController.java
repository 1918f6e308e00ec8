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

/** More time for a call: for everybody, or for one proposal. */
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
     * Time that was given.
     *
     * @param proposalId whose it is, null where it is for all
     * @param until when proposals are taken until
     * @param reason why
     * @param by who gave it
     * @param at when it was given
     */
    record Shown(@Nullable UUID proposalId, Instant until, String reason, String by, Instant at) {
        static Shown of(Extension extension) {
            return new Shown(
                    extension.proposal(), extension.until(), extension.reason(), extension.by(), extension.at());
        }
    }

    /**
     * All time that was given.
     *
     * @param items in the order in which it was given
     */
    record AllShown(List<Shown> items) {}

    /**
     * Gives more time, to all or to one proposal.
     *
     * <p>The call closes later for everybody, or one proposal alone may still be submitted and changed. Refused where the new end
     * is past or not later than the present one, or the proposal is of another edition.
     *
     * @param edition slug, as {@code igf-2026}
     */
    @PostMapping
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Shown> extendCall(@PathVariable String edition, @RequestBody ExtensionBody body) {
        var id = EditionId.of(edition);
        return api.<EditionState, Shown>answer(
                new EditionCommand.Extend(id, body.proposalId(), home(body.proposalId()), body.until(), body.reason()),
                written -> api.created(
                        "/editions/" + edition + "/extensions",
                        written.versionOf(id),
                        written,
                        Shown.of(written.result().extensions().getLast())));
    }

    /** The edition that a proposal is of, for the refusal where it is another one. */
    private @Nullable String home(@Nullable UUID proposal) {
        return proposal == null ? null : proposals.get(proposal).state().edition();
    }

    /**
     * Lists the time that was given beyond the call.
     *
     * @param edition slug, as {@code igf-2026}
     */
    @GetMapping
    @Allow(roles = "SECRETARIAT")
    AllShown list(@PathVariable String edition) {
        var state = editions.inForce(edition);
        return new AllShown(state.extensions().stream().map(Shown::of).toList());
    }
}
