package igf.proposal.invitation;

import igf.api.invitation.InvitationAnswerBody;
import igf.api.invitation.InvitationShown;
import igf.api.vocabulary.Attendance;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.platform.people.LinkToken;
import igf.platform.people.People;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Problem;
import igf.proposal.sending.Senders;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows and answers an invitation by its link. Reading never answers. */
@RestController
@RequestMapping(Api.BASE + "/invitations/{token}")
class InvitationController {

    private final Api api;
    private final Senders senders;
    private final People people;
    private final Clock clock;

    InvitationController(Api api, Senders senders, People people, Clock clock) {
        this.api = api;
        this.senders = senders;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Shows an invitation to the holder of its link.
     * <p>Reading never answers it. Refused with 410 if it has expired or was withdrawn, and if its proposal was
     * declined, merged or withdrawn or has lapsed.
     */
    @GetMapping
    @Allow(everyone = true)
    ResponseEntity<InvitationShown> get(@PathVariable String token) {
        var link = parseToken(token);
        var invitation = new AnswerInvitation(senders.callerSender()).get(link.id(), link.hash(), clock.instant());
        return ResponseEntity.ok().header("Cache-Control", "no-store").body(toResponse(invitation));
    }

    /**
     * Answers an invitation.
     * <p>It can be answered again until it expires: the last answer counts. Refused with 410 if it has expired or was
     * withdrawn, and if its proposal was declined, merged or withdrawn or has lapsed.
     */
    @PostMapping("/answer")
    @Allow(everyone = true)
    ResponseEntity<InvitationShown> answer(@PathVariable String token, @RequestBody InvitationAnswerBody body) {
        if (body.attendance() == Attendance.UNDECIDED) {
            throw Problem.malformed("/attendance", "INVALID_VALUE", "attendance must be ONSITE or ONLINE.");
        }
        var link = parseToken(token);
        var sender = senders.<InvitationState, InvitationShown>answeringSender(
                InvitationCommand.Reply.class, written -> api.ok(null, written, toResponse(written.result())));
        new AnswerInvitation(sender).answer(link.id(), link.hash(), body.answer(), body.attendance(), clock.instant());
        return sender.response();
    }

    private static LinkToken parseToken(String token) {
        return LinkToken.parse(token).orElseThrow(() -> new RefusedException(Refusal.notFound()));
    }

    private InvitationShown toResponse(InvitationState invitation) {
        return new InvitationShown(
                invitation.occasion().title(),
                invitation.occasion().edition(),
                invitation.guest().role(),
                people.show(invitation.guest().name()),
                invitation.status(),
                invitation.attendance(),
                invitation.expiresAt());
    }
}
