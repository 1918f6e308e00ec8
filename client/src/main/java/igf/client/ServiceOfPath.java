package igf.client;

import java.util.regex.Pattern;

/** Which service answers a path: consistency tokens are good for the service that gave them. */
enum ServiceOfPath {
    SCHEDULING("/editions/[^/]+/(rooms|grid|sessions|plans|placements|programme|releases|schedule).*|/plans.*"
            + "|/sessions/[^/]+(/placement|/options)?"),
    PARTICIPATION("/editions/[^/]+/registrations.*|/registrations.*|/people.*|/links.*"
            + "|/sessions/[^/]+/(seats|attendance|floor|report).*"),
    NOTIFICATION("/(messages|feed|webhooks).*"),
    PROPOSAL("/(editions|proposals|reviews|invitations|choices).*"),
    NONE(".*");

    private static final String BASE = "/api/v1";
    private final Pattern paths;

    ServiceOfPath(String paths) {
        this.paths = Pattern.compile(paths);
    }

    static ServiceOfPath of(String path) {
        if (!path.startsWith(BASE)) {
            return NONE;
        }
        String rest = path.substring(BASE.length());
        for (ServiceOfPath service : values()) {
            if (service.paths.matcher(rest).matches()) {
                return service;
            }
        }
        return NONE;
    }
}
