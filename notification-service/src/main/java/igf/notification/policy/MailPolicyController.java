package igf.notification.policy;

import igf.api.policy.MailKindShown;
import igf.api.policy.MailPolicyBody;
import igf.api.policy.MailPolicyShown;
import igf.notification.catalogue.MailKind;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Reads and sets the mail policy of an edition: kinds that wait for a release or are off, and the addresses of sender
 * and replies.
 */
@RestController
@RequestMapping(Api.BASE + "/editions/{edition}/mail-policy")
class MailPolicyController {

    private final Api api;
    private final MailPoliciesFromLog policies;

    MailPolicyController(Api api, MailPoliciesFromLog policies) {
        this.api = api;
        this.policies = policies;
    }

    /**
     * Reads the mail policy of an edition. The response has the policy set by the secretariat, or else the
     * installation's default, with its {@code ETag}.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     */
    @GetMapping
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<MailPolicyShown> get(@PathVariable String edition) {
        var current = policies.read(edition);
        return Api.read(current.version(), toShown(edition, current.policy()));
    }

    /**
     * Sets the mail policy of an edition. Mails written before stay held or queued; the addresses apply to all mails
     * that are sent. {@code If-Match} protects against overwriting somebody else's change. 412 if it has changed since
     * it was read, 422 for a kind that does not exist or cannot be switched off.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     * @param body the kinds to hold or to switch off, and the addresses
     */
    @PutMapping
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<MailPolicyShown> setMailPolicy(@PathVariable String edition, @RequestBody MailPolicyBody body) {
        var off = Objects.requireNonNullElse(body.off(), List.<String>of());
        RefusedException.throwIfAny(
                Stream.of(unknownKinds("hold", body.hold()), unknownKinds("off", off), compulsoryKinds(off))
                        .flatMap(refusals -> refusals)
                        .toList());
        var written = api.sendUnconditionally(new MailPolicyCommand.SetMailPolicy(
                MailPolicyCommand.idOf(edition),
                edition,
                Set.copyOf(body.hold()),
                body.from(),
                body.replyTo(),
                Set.copyOf(off),
                Api.ifMatch()));
        var current = policies.read(edition);
        return api.ok(current.version(), written, toShown(edition, current.policy()));
    }

    private static Stream<Refusal> unknownKinds(String member, List<String> kinds) {
        return IntStream.range(0, kinds.size())
                .filter(i -> !MailKind.names().contains(kinds.get(i)))
                .mapToObj(i -> Refusal.rule(
                        "UNKNOWN_KIND", "/" + member + "/" + i, "There is no mail of the kind " + kinds.get(i) + "."));
    }

    private static Stream<Refusal> compulsoryKinds(List<String> off) {
        return IntStream.range(0, off.size())
                .filter(i ->
                        MailKind.find(off.get(i)).filter(MailKind::isCompulsory).isPresent())
                .mapToObj(i -> Refusal.rule(
                        "COMPULSORY_KIND",
                        "/off/" + i,
                        "Mails of the kind " + off.get(i) + " cannot be switched off."));
    }

    private static MailPolicyShown toShown(String edition, MailPolicy policy) {
        return new MailPolicyShown(
                edition,
                policy.hold().stream().sorted().toList(),
                policy.from(),
                policy.replyTo(),
                MailKind.names().stream().sorted().toList(),
                policy.off().stream().sorted().toList(),
                Stream.of(MailKind.values())
                        .sorted(Comparator.comparing(MailKind::group))
                        .map(kind ->
                                new MailKindShown(kind.template(), kind.group(), kind.reader(), kind.isCompulsory()))
                        .toList());
    }
}
