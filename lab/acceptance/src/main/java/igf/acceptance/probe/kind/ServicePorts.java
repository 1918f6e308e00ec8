package igf.acceptance.probe.kind;

import igf.acceptance.probe.call.Call;
import igf.acceptance.probe.call.Caller;
import igf.acceptance.probe.call.Fault;
import igf.acceptance.probe.call.ProbeReport;
import igf.acceptance.probe.call.Sender;
import igf.lab.InnerPorts;
import igf.lab.Response;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** Calls each service directly. Paths that need no token must exist only on the management port. */
public final class ServicePorts {
    private static final String KIND = "management paths on service ports";
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
     * @param callers who call the service ports
     */
    public static void run(Path data, List<Caller> callers, ProbeReport report) {
        for (String service : InnerPorts.SERVICES) {
            try (Sender sender = senderTo(data, service + "-service");
                    Sender management = senderTo(data, service + "-service.management")) {
                for (Caller caller : callers) {
                    MANAGEMENT.forEach(path -> checkUnknown(sender, caller, path, report));
                    SPELLINGS.forEach(path -> checkUnknown(sender, caller, path, report));
                    checkUnknown(management, caller, API, report);
                }
                MANAGEMENT.forEach(path -> check(
                        management,
                        Caller.ANONYMOUS,
                        path,
                        Response::isSuccess,
                        "no response at its own port",
                        report));
            }
        }
    }

    private static void checkUnknown(Sender sender, Caller caller, String path, ProbeReport report) {
        check(
                sender,
                caller,
                path,
                response -> response.status() == 404 && response.isProblem(),
                "a path that this port must not serve",
                report);
    }

    private static void check(
            Sender sender,
            Caller caller,
            String path,
            Predicate<Response> isExpected,
            String fault,
            ProbeReport report) {
        Call call = Call.of(KIND, caller, "GET", path);
        Response response = sender.send(call);
        report.add(
                KIND,
                isExpected.test(response)
                        ? List.of()
                        : List.of(
                                Fault.inContent(sender.url(), call, fault, response.status() + " " + response.body())));
    }

    private static Sender senderTo(Path data, String name) {
        return new Sender("http://127.0.0.1:" + InnerPorts.portOf(data, name));
    }
}
