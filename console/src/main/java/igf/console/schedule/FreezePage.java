package igf.console.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import igf.console.language.LocalTimes;
import igf.console.page.Edition;
import igf.console.page.PageContext;
import igf.console.service.Reply;
import igf.console.service.Service;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /schedule/{edition}/freeze}: freezes the programme and lifts the freeze, by forms of the schedule page. */
@Controller
@RequestMapping("/schedule/{edition}/freeze")
class FreezePage {

    private static final String PATH = "/editions/{edition}/programme/freeze";

    private final ScheduleBoardReader boards;

    FreezePage(ScheduleBoardReader boards) {
        this.boards = boards;
    }

    /** @param from null lifts the freeze */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record FreezeRequest(
            @Nullable String from, @Nullable String reason) {}

    /** What was typed into the form. */
    private record TypedValues(String freezeFrom, String freezeReason) {}

    /** @param from time in the edition's zone */
    @PostMapping
    String freeze(
            Edition edition,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String reason,
            PageContext context) {
        var typed = new TypedValues(from, reason);
        if (from.isBlank()) {
            context.rejectInput("refusal.REQUIRED", "/freeze-from");
            return context.show("schedule", typed, new SchedulePage.Model(readBoard(edition, context)));
        }
        var request =
                new FreezeRequest(LocalTimes.toInstant(from, edition.zone()), reason.isBlank() ? null : reason.strip());
        return send(edition, request, typed, context);
    }

    @PostMapping("/lift")
    String lift(Edition edition, PageContext context) {
        return send(edition, new FreezeRequest(null, null), null, context);
    }

    private String send(Edition edition, FreezeRequest request, @Nullable TypedValues typed, PageContext context) {
        Reply reply = context.services().put(Service.SCHEDULING, request, PATH, edition.id());
        return reply.isSuccess()
                ? SchedulePage.redirectToBoard(context, edition.id(), Map.of())
                : context.show(SchedulePage.showErrors(reply, readBoard(edition, context), context), typed);
    }

    private ScheduleBoard readBoard(Edition edition, PageContext context) {
        return boards.read(context, edition.id(), "", 0);
    }
}
