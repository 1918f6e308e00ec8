package igf.acceptance.probe.kind;

import igf.acceptance.probe.call.Call;
import igf.acceptance.probe.call.Fault;
import igf.acceptance.probe.call.Report;
import igf.acceptance.probe.call.Sender;
import igf.acceptance.probe.call.Who;
import igf.lab.Answer;
import igf.lab.InnerPorts;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** Calls each service directly: paths without a token must answer only on the management port. */
public final class ServicePorts {
    private static final String KIND = "management paths on service ports";
    private static final List<String> SERVICES = List.of("proposal", "scheduling", "participation", "notification");
    private static final List<String> MANAGEMENT = List.of(
            "/actuator",
            "/actuator/health",
            "/actuator/health/liveness",
            "/actuator/prometheus",
            "/internal/projections",
            "/internal/demo/clock");
    private static final List<String> SPELLINGS = List.of(
            "/%61ctuator/health", "/actuator;a=b/health", "/internal;a=b/projections", "/intern%61l/projections");
    private static final String API = "/api/v1/admin/projections";

    private ServicePorts() {}

    /**
     * Calls the ports of all services.
     *
     * @param data data directory of a system on this machine
     * @param callers of the service ports
     */
    public static void look(Path data, List<Who> callers, Report report) {
        for (String service : SERVICES) {
            try (Sender sender = at(data, service + "-service");
                    Sender management = at(data, service + "-service.management")) {
                for (Who who : callers) {
                    MANAGEMENT.forEach(path -> unknown(sender, who, path, report));
                    SPELLINGS.forEach(path -> unknown(sender, who, path, report));
                    unknown(management, who, API, report);
                }
                MANAGEMENT.forEach(path ->
                        look(management, Who.NOBODY, path, Answer::succeeded, "its own port does not answer", report));
            }
        }
    }

    private static void unknown(Sender sender, Who who, String path, Report report) {
        look(
                sender,
                who,
                path,
                answer -> answer.status() == 404 && answer.isProblem(),
                "a path that must not be known here",
                report);
    }

    private static void look(Sender sender, Who who, String path, Predicate<Answer> good, String fault, Report report) {
        Call call = Call.of(KIND, who, "GET", path);
        Answer answer = sender.send(call);
        report.add(
                KIND,
                good.test(answer)
                        ? List.of()
                        : List.of(Fault.seen(sender.url(), call, fault, answer.status() + " " + answer.body())));
    }

    private static Sender at(Path data, String name) {
        return new Sender("http://127.0.0.1:" + InnerPorts.of(data, name));
    }
}
