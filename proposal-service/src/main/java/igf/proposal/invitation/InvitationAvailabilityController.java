package igf.proposal.invitation;

import igf.api.availability.AvailabilityBody;
import igf.api.availability.AvailabilityShown;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.platform.people.LinkToken;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.proposal.availability.AvailabilityAnswers;
import igf.proposal.sending.Senders;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Asks invited people by their link when they can come. */
@RestController
@RequestMapping(Api.BASE + "/invitations/{token}/availability")
class InvitationAvailabilityController {

    private final AvailabilityAnswers answers;
    private final Senders senders;
    private final Clock clock;

    InvitationAvailabilityController(AvailabilityAnswers answers, Senders senders, Clock clock) {
        this.answers = answers;
        this.senders = senders;
        this.clock = clock;
    }

    /**
     * Reads when the invited person can come.
     * <p>Until somebody states it, the answer names the edition's time zone and no times. Refused with 410 like the
     * invitation.
     */
    @GetMapping
    @Allow(everyone = true)
    ResponseEntity<AvailabilityShown> getInvitationAvailability(@PathVariable String token) {
        var invitation = find(token);
        return answers.read(invitation.occasion().edition(), invitation.guest().person());
    }

    /**
     * States when the invited person can come, whatever their answer.
     * <p>It replaces what was stated before and holds for all sessions of the edition. Only the person and the
     * secretariat see it. Refused with 410 like the invitation, and with 422 {@code AVAILABILITY_WITHOUT_TIME} or
     * {@code ONLINE_HOURS_WITHOUT_TIME} for times that do not end after they begin.
     */
    @PutMapping
    @Allow(everyone = true)
    ResponseEntity<AvailabilityShown> stateInvitationAvailability(
            @PathVariable String token, @RequestBody AvailabilityBody body) {
        var invitation = find(token);
        return answers.state(invitation.occasion().edition(), invitation.guest().person(), body);
    }

    private InvitationState find(String token) {
        var link = LinkToken.parse(token).orElseThrow(() -> new RefusedException(Refusal.notFound()));
        return new AnswerInvitation(senders.callerSender()).get(link.id(), link.hash(), clock.instant());
    }
}
