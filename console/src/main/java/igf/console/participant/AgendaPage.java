package igf.console.participant;

import igf.console.language.Language;
import igf.console.page.PageContext;
import igf.console.service.Reply;
import igf.console.service.Service;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /console/agenda}: the reader's agenda, for the script of the programme's pages. Caches may store those pages,
 * so they have nothing of the reader themselves.
 */
@Controller
@RequestMapping("/console/agenda")
class AgendaPage {

    /** @param known whether the reader has an agenda */
    private record Model(boolean known, List<ParticipationReader.Appointment> mine) {}

    @GetMapping
    String show(PageContext context) {
        return context.show(
                "agenda",
                ParticipationReader.findAgenda(context)
                        .map(agenda -> new Model(true, agenda))
                        .orElseGet(() -> new Model(false, List.of())));
    }

    /** Marks a session, or removes the mark. */
    @PostMapping
    String mark(
            @RequestParam UUID session,
            @RequestParam boolean marked,
            @RequestParam(defaultValue = "") String lang,
            PageContext context) {
        Reply reply = setMark(session.toString(), marked, context);
        if (!reply.isSuccess()) {
            throw reply.toException();
        }
        return context.redirect("/console/agenda" + (Language.isSupported(lang) ? "?lang=" + lang : ""));
    }

    static Reply setMark(String session, boolean marked, PageContext context) {
        String path = "/people/me/agenda/{session}";
        return marked
                ? context.services().put(Service.PARTICIPATION, null, path, session)
                : context.services().delete(Service.PARTICIPATION, path, session);
    }
}
