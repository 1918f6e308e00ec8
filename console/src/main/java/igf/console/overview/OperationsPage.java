package igf.console.overview;

import static igf.console.service.Json.string;

import igf.console.page.Visit;
import igf.console.service.Gateway;
import igf.console.service.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /operations}: services, their read models, and failed events and messages. */
@Controller
class OperationsPage {

    /** Seconds after which the page of a running operation reloads, without a script. */
    private static final String AGAIN = "2";

    private final Gateway gateway;

    OperationsPage(Gateway gateway) {
        this.gateway = gateway;
    }

    @GetMapping("/operations")
    String show(@RequestParam(defaultValue = "") String done, Visit visit) {
        return page(done, visit);
    }

    private String page(String done, Visit visit) {
        visit.put("services", gateway.health());
        OperationsClient.Aside aside = OperationsClient.setAside(visit);
        visit.put("letters", aside.letters());
        visit.put("whole", aside.whole());
        visit.put("done", done.matches("retry|discard") ? done : null);
        return "operations";
    }

    @GetMapping("/operations/rebuild/{service:[a-z]+}/{name:[A-Za-z0-9_.-]+}")
    String ask(@PathVariable String service, @PathVariable String name, Visit visit) {
        return rebuild(service, name, "", visit);
    }

    private static String rebuild(String service, String name, String reason, Visit visit) {
        visit.put("service", service);
        visit.put("name", name);
        visit.put("reason", reason);
        return "operations-rebuild";
    }

    /** Starts a rebuild; the next page shows its progress. */
    @PostMapping("/operations/rebuild/{service:[a-z]+}/{name:[A-Za-z0-9_.-]+}")
    String begin(
            @PathVariable String service,
            @PathVariable String name,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable String once,
            Visit visit) {
        if (reason.isBlank()) {
            visit.invalid("operations.reason-needed", "/reason");
            return rebuild(service, name, reason, visit);
        }
        Reply reply = OperationsClient.rebuild(visit, service, name, reason.strip(), once);
        return visit.after(
                reply,
                "/operations/progress/" + string(reply.body(), "id") + "?of=" + name,
                () -> rebuild(service, name, reason, visit));
    }

    @GetMapping("/operations/progress/{id:[0-9a-f-]{36}}")
    String progress(@PathVariable String id, @RequestParam(defaultValue = "") String of, Visit visit) {
        OperationsClient.Work work = OperationsClient.work(visit, id);
        if (work.isGoingOn()) {
            visit.response().setHeader("Refresh", AGAIN);
        }
        visit.put("work", work);
        visit.put("of", of.matches("[A-Za-z0-9_.-]{1,60}") ? of : "");
        return "operations-progress";
    }

    @PostMapping("/operations/set-aside/{service:[a-z]+}/{id}/{deed:retry|discard}")
    String settle(@PathVariable String service, @PathVariable String id, @PathVariable String deed, Visit visit) {
        Reply reply = OperationsClient.settle(visit, service, id, deed);
        return visit.after(reply, "/operations?done=" + deed, () -> page("", visit));
    }
}
