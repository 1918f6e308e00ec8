package igf.console.overview;

import igf.console.service.Service;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A list of the items behind a count that has no work queue.
 *
 * @param service service that has the items
 * @param name as in {@code /console/list/{name}}
 * @param path path below {@code /api/v1} of the service; {@code {edition}} is replaced
 * @param page start of the path of an item's page
 */
record Listing(Service service, String name, String path, String page) {

    private static final List<Listing> ALL = List.of(
            new Listing(Service.PROPOSAL, "proposals", "/editions/{edition}/proposals", "/proposals/"),
            new Listing(Service.SCHEDULING, "sessions", "/editions/{edition}/sessions", "/sessions/"));

    /** Counts that are not states. They have no list, since lists are selected by state. */
    private static final Set<String> NOT_LISTED = Set.of("RELEASED", "ROOMS", "WEBHOOKS");

    static Optional<Listing> find(String name) {
        return ALL.stream().filter(listing -> listing.name().equals(name)).findFirst();
    }

    /** Returns the page behind a count: its work queue, otherwise a list; empty if there is neither. */
    static String link(String service, String edition, String state) {
        if (NOT_LISTED.contains(state)) {
            return "";
        }
        return switch (service + "/" + state) {
            case "proposal/SUBMITTED" -> "/screening/" + edition;
            case "notification/HELD_AFTER_RESTORE" -> "/mails/" + edition + "#hold";
            case "notification/DELAYED" -> "/mails/" + edition + "?state=QUEUED";
            case "notification/SET_ASIDE" -> "/mails/" + edition + "#aside";
            case "scheduling/UNPLACED" -> "/schedule/" + edition;
            case "participation/REPORTS_OVERDUE" -> "/event/" + edition + "/reports?state=OVERDUE";
            case "participation/REPORTS_DUE" -> "/event/" + edition + "/reports?state=DUE";
            case "participation/REPORTS_FILED" -> "/event/" + edition + "/reports";
            case "participation/SEATS_CONFIRMED" -> "/event/" + edition;
            case "participation/SEATS_WAITLISTED" -> "/event/" + edition + "?show=waiting";
            case "participation/REGISTRATIONS", "participation/ONSITE", "participation/ONLINE" -> "/people/" + edition;
            default ->
                service.equals("notification")
                        ? address("/mails/{edition}", edition, state)
                        : ALL.stream()
                                .filter(listing -> listing.service().id().equals(service))
                                .findFirst()
                                .map(listing -> address("/console/list/" + listing.name(), edition, state))
                                .orElse("");
        };
    }

    private static String address(String path, String edition, String state) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        if (!path.contains("{edition}")) {
            address.queryParam("edition", "{edition}");
        }
        return address.queryParam("state", "{state}")
                .encode()
                .build(Map.of("edition", edition, "state", state))
                .toString();
    }
}
