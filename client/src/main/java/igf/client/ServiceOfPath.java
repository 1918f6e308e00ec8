package igf.client;

import java.util.regex.Pattern;

/**
 * Maps paths to services as the gateway's routes do, because a consistency token belongs to the service that issued it.
 */
enum ServiceOfPath {
    OWN_PROPOSALS("/people/me/(proposals|invitations|tasks|availability)"),
    SCHEDULING(
            "/editions/[^/]+/(rooms|clashes|grid|sessions|speakers|subthemes|plans|placements|programme|releases|schedule|plan-weights)"
                    + "([/.].*)?|/editions/[^/]+/swap-(policy|requests)|/(plans|swap-requests)(/.*)?"
                    + "|/sessions/[^/]+(/cost|/options|/pin|/swap-requests|/(placement|roster)(/.*)?)?"),
    PARTICIPATION("/editions/[^/]+/(registrations|attendance|seats|reports|report-reminders)(/.*)?"
            + "|/(registrations|erasures|people|links|api-keys)(/.*)?"
            + "|/sessions/[^/]+/(seats|attendance|floor|interest|report)(/.*)?"),
    NOTIFICATION("/(messages|feed|webhooks|letters)(/.*)?|/editions/[^/]+/(mail-policy|letters(/.*)?)"),
    PROPOSAL("/(editions|proposals|reviews|receipts|dossiers|texts|mergers|invitations|choices|rule-presets)(/.*)?"),
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
                return service == OWN_PROPOSALS ? PROPOSAL : service;
            }
        }
        return NONE;
    }
}
