package igf.console.overview;

import static igf.console.service.Json.string;

import igf.console.page.PageContext;
import igf.console.service.Gateway;
import igf.console.service.Reply;
import igf.console.service.ServiceHealth;
import java.util.List;
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
    private static final String REFRESH_SECONDS = "2";

    private final Gateway gateway;

    OperationsPage(Gateway gateway) {
        this.gateway = gateway;
    }

    @GetMapping("/operations")
    String show(@RequestParam(defaultValue = "") String done, PageContext context) {
        return page(done, context);
    }

    private record Model(
            List<ServiceHealth> services,
            List<OperationsClient.DeadLetter> letters,
            boolean whole,
            @Nullable String done) {}

    private String page(String done, PageContext context) {
        List<ServiceHealth> services = gateway.health();
        OperationsClient.DeadLetters deadLetters = OperationsClient.readDeadLetters(context);
        String resolution = done.matches("retry|discard") ? done : null;
        return context.show(
                "operations", new Model(services, deadLetters.letters(), deadLetters.complete(), resolution));
    }

    private record RebuildModel(String service, String name, String reason) {}

    @GetMapping("/operations/rebuild/{service:[a-z]+}/{name:[A-Za-z0-9_.-]+}")
    String showRebuildForm(@PathVariable String service, @PathVariable String name, PageContext context) {
        return rebuildForm(service, name, "", context);
    }

    private static String rebuildForm(String service, String name, String reason, PageContext context) {
        return context.show("operations-rebuild", new RebuildModel(service, name, reason));
    }

    /** Starts a rebuild; the next page shows its progress. */
    @PostMapping("/operations/rebuild/{service:[a-z]+}/{name:[A-Za-z0-9_.-]+}")
    String startRebuild(
            @PathVariable String service,
            @PathVariable String name,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable String once,
            PageContext context) {
        if (reason.isBlank()) {
            context.rejectInput("operations.reason-needed", "/reason");
            return rebuildForm(service, name, reason, context);
        }
        Reply reply = OperationsClient.rebuild(context, service, name, reason.strip(), once);
        return context.redirectOrShow(
                reply,
                "/operations/progress/" + string(reply.body(), "id") + "?of=" + name,
                () -> rebuildForm(service, name, reason, context));
    }

    private record ProgressModel(OperationsClient.OperationState work, String of) {}

    @GetMapping("/operations/progress/{id:[0-9a-f-]{36}}")
    String showProgress(@PathVariable String id, @RequestParam(defaultValue = "") String of, PageContext context) {
        OperationsClient.OperationState operation = OperationsClient.findOperation(context, id);
        if (operation.isGoingOn()) {
            context.response().setHeader("Refresh", REFRESH_SECONDS);
        }
        return context.show(
                "operations-progress", new ProgressModel(operation, of.matches("[A-Za-z0-9_.-]{1,60}") ? of : ""));
    }

    @PostMapping("/operations/set-aside/{service:[a-z]+}/{id}/{action:retry|discard}")
    String resolveDeadLetter(
            @PathVariable String service, @PathVariable String id, @PathVariable String action, PageContext context) {
        Reply reply = OperationsClient.resolveDeadLetter(context, service, id, action);
        return context.redirectOrShow(reply, "/operations?done=" + action, () -> page("", context));
    }
}
