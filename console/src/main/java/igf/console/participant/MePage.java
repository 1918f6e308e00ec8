package igf.console.participant;

import igf.console.page.Edition;
import igf.console.page.Visit;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /me}: a participant's agenda, invitations and registrations. */
@Controller
@RequestMapping("/me")
class MePage {

    private static final Set<String> NOTES = Set.of("changed", "cancelled");

    @GetMapping
    String show(@RequestParam(defaultValue = "") String note, Visit visit) {
        List<OwnParticipation.Registration> registrations = OwnParticipation.registrations(visit);
        List<OwnParticipation.Appointment> agenda = OwnParticipation.agenda(visit);
        Set<String> over = visit.editions().all().stream()
                .filter(edition -> Set.of("REPORTING", "ARCHIVED").contains(edition.phase()))
                .map(Edition::id)
                .collect(java.util.stream.Collectors.toSet());
        visit.put("note", NOTES.contains(note) ? note : "");
        visit.put("registrations", registrations);
        visit.put(
                "agenda",
                agenda.stream().filter(one -> !over.contains(one.edition())).toList());
        visit.put(
                "earlier",
                agenda.stream().filter(one -> over.contains(one.edition())).toList());
        visit.put("invitations", OwnParticipation.invitations(visit));
        visit.put("reports", OwnParticipation.reports(visit));
        visit.put(
                "open",
                visit.editions().all().stream()
                        .filter(edition -> !over.contains(edition.id())
                                && registrations.stream()
                                        .noneMatch(one ->
                                                one.confirmed() && one.edition().equals(edition.id())))
                        .toList());
        return "me";
    }
}
