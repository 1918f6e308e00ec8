package igf.console.participant;

import static igf.console.service.Json.string;

import igf.console.page.Edition;
import igf.console.page.PageContext;
import igf.console.service.Service;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.ResourceAccessException;

/** {@code /me}: a participant's agenda, invitations and registrations. */
@Controller
@RequestMapping("/me")
class ParticipantHomePage {

    private static final Set<String> NOTES = Set.of("changed", "cancelled");

    @GetMapping
    String show(@RequestParam(defaultValue = "") String note, PageContext context) {
        List<ParticipationReader.Registration> registrations = ParticipationReader.registrations(context);
        List<ParticipationReader.Appointment> agenda = ParticipationReader.agenda(context);
        Set<String> endedEditions = context.editions().all().stream()
                .filter(edition -> Set.of("REPORTING", "ARCHIVED").contains(edition.phase()))
                .map(Edition::id)
                .collect(Collectors.toSet());
        context.addAttribute("note", NOTES.contains(note) ? note : "");
        context.addAttribute("registrations", registrations);
        context.addAttribute(
                "rooms",
                agenda.stream()
                        .map(ParticipationReader.Appointment::edition)
                        .distinct()
                        .collect(Collectors.toMap(Function.identity(), edition -> roomNames(context, edition))));
        context.addAttribute(
                "agenda",
                agenda.stream()
                        .filter(appointment -> !endedEditions.contains(appointment.edition()))
                        .toList());
        context.addAttribute(
                "earlier",
                agenda.stream()
                        .filter(appointment -> endedEditions.contains(appointment.edition()))
                        .toList());
        List<ParticipationReader.OwnInvitation> invitations = ParticipationReader.invitations(context);
        context.addAttribute("invitations", invitations);
        boolean hasRole = !invitations.isEmpty()
                || agenda.stream().anyMatch(appointment -> !appointment.roles().isEmpty());
        context.addAttribute(
                "comingTo",
                context.editions().all().stream()
                        .filter(edition -> hasRole && !endedEditions.contains(edition.id()))
                        .toList());
        context.addAttribute("reports", ParticipationReader.reports(context));
        context.addAttribute(
                "open",
                context.editions().all().stream()
                        .filter(edition -> !endedEditions.contains(edition.id())
                                && registrations.stream()
                                        .noneMatch(registration -> registration.confirmed()
                                                && registration.edition().equals(edition.id())))
                        .toList());
        return "me";
    }

    /** Returns the names of an edition's rooms by slug; without the scheduling service only that of all rooms. */
    private static Map<String, String> roomNames(PageContext context, String edition) {
        Map<String, String> names = new HashMap<>();
        try {
            context.services()
                    .getAnyStatus(Service.SCHEDULING, "/editions/{edition}/rooms?limit=1000", edition)
                    .body()
                    .path("items")
                    .forEach(room -> names.put(string(room, "room"), string(room, "name")));
        } catch (ResourceAccessException down) {
            // Seats and agendas are shown all the same.
        }
        names.put("all-rooms", context.message("programme.all-rooms"));
        return names;
    }
}
