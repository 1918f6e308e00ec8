package igf.gateway.mails;

import igf.gateway.page.Edition;
import igf.gateway.page.Editions;
import igf.gateway.page.Onward;
import igf.gateway.page.Visit;
import igf.gateway.service.Reply;
import igf.gateway.service.Sent;
import igf.gateway.service.Service;
import igf.gateway.service.Services;
import igf.gateway.service.Trouble;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/** {@code /mails/{edition}/policy}: which kinds of mails wait for the secretariat, whom they come from and where answers go. */
@Controller
class PolicyPage {

    private final Services services;
    private final Editions editions;

    PolicyPage(Services services, Editions editions) {
        this.services = services;
        this.editions = editions;
    }

    /** @param kinds all that there are */
    record Policy(List<String> kinds, List<String> hold, String from, String replyTo) {

        static Policy of(JsonNode json) {
            return new Policy(
                    texts(json.path("kinds")),
                    texts(json.path("hold")),
                    json.path("from").asString(""),
                    json.path("replyTo").asString(""));
        }

        private static List<String> texts(JsonNode list) {
            return list.valueStream().map(one -> one.asString("")).toList();
        }

        Policy typed(List<String> chosen, String sender, String answers) {
            return new Policy(kinds, chosen, sender, answers);
        }
    }

    @GetMapping("/mails/{edition}/policy")
    String show(
            @PathVariable String edition,
            @RequestParam(required = false) @Nullable String done,
            Visit visit,
            Model model) {
        Edition of = editions.require(edition);
        model.addAttribute("saved", done != null);
        return page(of, policy(visit, of), null, model);
    }

    private Policy policy(Visit visit, Edition edition) {
        return Policy.of(services.get(visit, Service.NOTIFICATION, "/editions/{edition}/mail-policy", edition.id())
                .body());
    }

    private static String page(Edition edition, Policy policy, @Nullable Trouble trouble, Model model) {
        model.addAttribute("edition", edition);
        model.addAttribute("policy", policy);
        model.addAttribute("trouble", trouble);
        return "mails-policy";
    }

    @PostMapping("/mails/{edition}/policy")
    String save(
            @PathVariable String edition,
            @RequestParam(required = false) @Nullable List<String> hold,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String replyTo,
            Visit visit,
            Model model) {
        Edition of = editions.require(edition);
        List<String> chosen = hold == null ? List.of() : hold;
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("hold", chosen);
        body.put("from", from.isBlank() ? null : from.strip());
        body.put("replyTo", replyTo.isBlank() ? null : replyTo.strip());
        Reply reply = services.send(
                visit,
                Service.NOTIFICATION,
                HttpMethod.PUT,
                body,
                Sent.PLAINLY,
                "/editions/{edition}/mail-policy",
                of.id());
        if (!reply.succeeded()) {
            visit.refused(reply);
            return page(of, policy(visit, of).typed(chosen, from, replyTo), reply.trouble(), model);
        }
        return Onward.to(visit, "/mails/" + of.id() + "/policy?done");
    }
}
