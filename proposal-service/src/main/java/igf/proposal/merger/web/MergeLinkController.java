package igf.proposal.merger.web;

import igf.api.merger.MergeLinkAnswerBody;
import igf.api.merger.MergerAnswer;
import igf.platform.domain.Aggregates;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.platform.people.LinkToken;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.proposal.merger.MergerCommand;
import igf.proposal.merger.MergerId;
import igf.proposal.merger.MergerReader;
import igf.proposal.merger.MergerState;
import igf.proposal.merger.Side;
import java.time.Instant;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows and answers a merger by the link in a mail. Reading never answers. */
@RestController
@RequestMapping(Api.BASE + "/mergers/{token}")
class MergeLinkController {

    private final Api api;
    private final Aggregates aggregates;

    MergeLinkController(Api api, Aggregates aggregates) {
        this.api = api;
        this.aggregates = aggregates;
    }

    /**
     * A merger, from the view of one side.
     *
     * @param side the side that the link answers for
     * @param edition the edition's slug
     * @param number number of this side's proposal
     * @param title title of this side's proposal
     * @param withNumber number of the other side's proposal
     * @param withTitle title of the other side's proposal
     * @param reason why it was proposed; may be empty
     * @param state the merger's state
     * @param agreed the sides that have agreed so far
     * @param expiresAt deadline for answers
     */
    record Shown(
            Side.Which side,
            String edition,
            int number,
            String title,
            int withNumber,
            String withTitle,
            String reason,
            MergerState.Status state,
            Set<Side.Which> agreed,
            Instant expiresAt) {}

    /**
     * Shows a merger to the holder of its link. Reading never answers. An unknown link is 404; a merger that is no
     * longer open is 410.
     */
    @GetMapping
    @Allow(everyone = true)
    ResponseEntity<Shown> get(@PathVariable String token) {
        var link = parseToken(token);
        var merger = new MergerReader(aggregates).getByToken(link.id(), link.hash());
        return ResponseEntity.ok().header("Cache-Control", "no-store").body(toResponse(merger, link));
    }

    /**
     * Answers a merger by its link. The answer counts for the side that got the link. When both sides have agreed, the
     * proposals are merged. An unknown link is 404; a merger that is no longer open is 410.
     */
    @PostMapping("/answer")
    @Allow(everyone = true)
    ResponseEntity<Shown> answer(@PathVariable String token, @RequestBody MergeLinkAnswerBody body) {
        var link = parseToken(token);
        return api.<MergerState, Shown>answerUnconditionally(
                new MergerCommand.AnswerByLink(
                        MergerId.of(link.id()), link.hash(), body.answer() == MergerAnswer.AGREE),
                written -> api.ok(null, written, toResponse(written.result(), link)));
    }

    private static LinkToken parseToken(String token) {
        return LinkToken.parse(token).orElseThrow(() -> new RefusedException(Refusal.notFound()));
    }

    private static Shown toResponse(MergerState merger, LinkToken token) {
        var goesIn = merger.from().tokenHash().equals(token.hash());
        var own = goesIn ? merger.from() : merger.into();
        var other = goesIn ? merger.into() : merger.from();
        return new Shown(
                goesIn ? Side.Which.GOES_IN : Side.Which.TAKES_IN,
                own.notice().edition(),
                own.notice().number(),
                own.notice().title(),
                other.notice().number(),
                other.notice().title(),
                merger.reason(),
                merger.status(),
                merger.agreed(),
                merger.expiresAt());
    }
}
