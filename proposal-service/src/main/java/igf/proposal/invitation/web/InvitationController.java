package igf.proposal.invitation.web;

import igf.platform.people.People;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Problem;
import igf.proposal.invitation.Answer;
import igf.proposal.invitation.InvitationCommand;
import igf.proposal.invitation.InvitationId;
import igf.proposal.invitation.InvitationState;
import igf.proposal.invitation.InvitationStatus;
import igf.proposal.invitation.InvitationToken;
import igf.proposal.vocabulary.Attendance;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For who follows the link of an invitation; reading never answers. */
@RestController
@RequestMapping(Api.BASE + "/invitations/{token}")
class InvitationController {

    private final Api api;
    private final People people;

    InvitationController(Api api, People people) {
        this.api = api;
        this.people = people;
    }

    /** @param attendance ONSITE or ONLINE; without it, it stays as the organizers wrote it */
    record AnswerBody(@NotNull Answer answer, @Nullable Attendance attendance) {}

    record Shown(
            String proposalTitle,
            String edition,
            String role,
            @Nullable String name,
            InvitationStatus state,
            @Nullable Attendance attendance,
            Instant expiresAt) {}

    @GetMapping
    @Allow(everyone = true)
    ResponseEntity<Shown> get(@PathVariable String token) {
        var known = known(token);
        var look = new InvitationCommand.Look(InvitationId.of(known.entry()), known.hash());
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .body(shown(api.<InvitationState>sendUnconditionally(look).result()));
    }

    @PostMapping("/answer")
    @Allow(everyone = true)
    ResponseEntity<Shown> answer(@PathVariable String token, @RequestBody AnswerBody body) {
        if (body.attendance() == Attendance.UNDECIDED) {
            throw Problem.malformed("/attendance", "INVALID_VALUE", "ONSITE or ONLINE.");
        }
        var known = known(token);
        var written = api.<InvitationState>sendUnconditionally(new InvitationCommand.Reply(
                InvitationId.of(known.entry()), known.hash(), body.answer(), body.attendance()));
        return api.ok(null, written, shown(written.result()));
    }

    private static InvitationToken known(String token) {
        return InvitationToken.read(token).orElseThrow(Problem::notFound);
    }

    private Shown shown(InvitationState invitation) {
        return new Shown(
                invitation.occasion().title(),
                invitation.occasion().edition(),
                invitation.guest().role(),
                people.show(invitation.guest().name()),
                invitation.status(),
                invitation.attendance(),
                invitation.expiresAt());
    }
}
