package igf.console.edition;

import igf.console.page.PageContext;
import igf.console.service.FormErrors;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import igf.console.service.Service;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Moves all days and sessions together, for an edition that begins on another day. */
@Controller
class GridShiftPage {

    @PostMapping("/edition/{edition}/rooms/grid/shift")
    String shift(
            @PathVariable String edition,
            @RequestParam(defaultValue = "") String days,
            @RequestParam(defaultValue = "") String reason,
            PageContext context) {
        String typed = days.strip();
        Object number = typed.matches("-?\\d{1,4}") ? (Object) Integer.valueOf(typed) : typed;
        Reply reply = context.services()
                .post(
                        Service.SCHEDULING,
                        Map.of("days", number, "reason", reason.strip()),
                        RequestOptions.NONE,
                        "/editions/{edition}/grid/shift",
                        edition);
        return context.redirectOrShow(reply, "/edition/" + edition + "/rooms?note=grid#days", () -> {
            context.showErrors(reply, atShift(reply.formErrors()));
            return RoomsPage.page(edition, "", RoomsPage.Room.NONE, null, context);
        });
    }

    /** Moves the errors to the fields of this form, which the form of the days has too. */
    private static FormErrors atShift(FormErrors errors) {
        return new FormErrors(
                errors.title(),
                errors.detail(),
                errors.flaws().stream()
                        .map(flaw -> flaw.withPointer("/shift" + flaw.pointer().replace('/', '-')))
                        .toList());
    }
}
