package igf.console.mails;

import igf.api.policy.MailPolicyPolicyBody;
import igf.console.form.EditConflict;
import igf.console.page.Edition;
import igf.console.page.PageContext;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import igf.console.service.Service;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /mails/{edition}/policy}: the kinds of mails that are held, the sender, and the address for replies. */
@Controller
class PolicyPage {

    private static final String PATH = "/editions/{edition}/mail-policy";

    /** @param kinds all kinds */
    record Policy(List<String> kinds, List<String> hold, String from, String replyTo) {

        /**
         * Returns the typed values, except for fields for which the user chose the stored version.
         *
         * @param chosen the selected kinds to hold
         * @param form the form; {@code keep.} and a field's name is {@code theirs} for the stored version
         */
        Policy fromForm(List<String> chosen, Map<String, String> form) {
            return new Policy(
                    kinds,
                    isTheirs(form, "hold") ? hold : chosen,
                    isTheirs(form, "from")
                            ? from
                            : form.getOrDefault("from", "").strip(),
                    isTheirs(form, "replyTo")
                            ? replyTo
                            : form.getOrDefault("replyTo", "").strip());
        }

        private static boolean isTheirs(Map<String, String> form, String field) {
            return form.getOrDefault("keep." + field, "").equals("theirs");
        }
    }

    @GetMapping("/mails/{edition}/policy")
    String show(Edition edition, @RequestParam(required = false) @Nullable String done, PageContext context) {
        Reply stored = policy(context, edition);
        context.addAttribute("saved", done != null);
        return page(edition, stored.bodyAs(Policy.class), stored.etag(), context);
    }

    private Reply policy(PageContext context, Edition edition) {
        return context.services().get(Service.NOTIFICATION, PATH, edition.id());
    }

    private static String page(Edition edition, Policy policy, String etag, PageContext context) {
        context.addAttribute("edition", edition);
        context.addAttribute("policy", policy);
        context.addAttribute("etag", etag);
        return "mails-policy";
    }

    @PostMapping("/mails/{edition}/policy")
    String save(
            Edition edition,
            @RequestParam(required = false) @Nullable List<String> hold,
            @RequestParam(defaultValue = "") String etag,
            @RequestParam Map<String, String> form,
            PageContext context) {
        Policy typed = policy(context, edition).bodyAs(Policy.class).fromForm(hold == null ? List.of() : hold, form);
        var body = new MailPolicyPolicyBody(
                typed.hold(),
                typed.from().isEmpty() ? null : typed.from(),
                typed.replyTo().isEmpty() ? null : typed.replyTo());
        Reply reply =
                context.services().put(Service.NOTIFICATION, body, RequestOptions.ifMatch(etag), PATH, edition.id());
        if (reply.isPreconditionFailed()) {
            Reply stored = policy(context, edition);
            context.response().setStatus(reply.status());
            context.addAttribute("clashes", clashes(typed, stored.bodyAs(Policy.class), context));
            return page(edition, typed, stored.etag(), context);
        }
        return context.redirectOrShow(
                reply, "/mails/" + edition.id() + "/policy?done", () -> page(edition, typed, etag, context));
    }

    private static List<EditConflict> clashes(Policy yours, Policy theirs, PageContext context) {
        return Stream.of(
                        new EditConflict(
                                "hold", "mails.policy-hold", heldKinds(yours, context), heldKinds(theirs, context)),
                        new EditConflict("from", "mails.policy-from", yours.from(), theirs.from()),
                        new EditConflict("replyTo", "mails.policy-reply", yours.replyTo(), theirs.replyTo()))
                .filter(clash -> !clash.yours().equals(clash.theirs()))
                .toList();
    }

    private static String heldKinds(Policy policy, PageContext context) {
        return policy.kinds().stream()
                .filter(policy.hold()::contains)
                .map(kind -> context.texts().get("mails.kind." + kind, kind, context.locale()))
                .collect(Collectors.joining("\n"));
    }
}
